// Follows filters without leaving the page, and refreshes it when the data change.
(() => {
  const root = document.body.dataset.root;
  const notice = document.querySelector('.notice');
  let shown = location.href;

  // XMLHttpRequest gives a document, so that no text is ever written as markup here.
  const load = (address) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.onload = () => (request.response?.querySelector('main') ? resolve(request.response) : reject());
    request.onerror = reject;
    request.send();
  });

  const show = async (address) => {
    const focused = document.activeElement?.closest('a')?.getAttribute('href');
    const opened = [...document.querySelectorAll('.picture details[open]')].map((each) => each.closest('section').id);
    try {
      const page = await load(address);
      document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
      document.querySelector('footer.site p')?.replaceWith(page.querySelector('footer.site p') ?? '');
      opened.forEach((id) => document.querySelector(`#${CSS.escape(id)} details`)?.setAttribute('open', ''));
      const again = [...document.querySelectorAll('main a')].find((each) => each.getAttribute('href') === focused);
      (again ?? document.querySelector('main')).focus({ preventScroll: true });
      notice.textContent = '';
    } catch {
      notice.textContent = 'The server does not answer; this is what was loaded last.';
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-swap]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      shown = link.href;
      show(link.href);
    }
  });
  // to skip to the content is no other page
  window.addEventListener('popstate', () => {
    if (location.href.split('#')[0] !== shown.split('#')[0]) {
      shown = location.href;
      show(shown);
    }
  });

  const events = new EventSource(`${root}events`);
  events.addEventListener('datasetChanged', () => show(location.href));
  window.addEventListener('pagehide', () => events.close());
})();

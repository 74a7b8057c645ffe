// Follows filters without leaving the page, and refreshes it when the data change.
(() => {
  const { root } = document.body.dataset;
  const notice = document.querySelector('.notice');
  const gone = 'The server does not answer.';
  const patience = 3000;
  // of the data that are shown
  let { version } = document.body.dataset;
  let shown = location.href;
  let events;
  let retry;

  const tell = (problem) => { notice.textContent = problem && `${problem} This is the page as it was loaded last.`; };

  // XMLHttpRequest gives a document, so that no text is ever written as markup here.
  const load = (address) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.onload = () => {
      const main = request.response?.querySelector('main');
      if (main && request.status < 500) {
        resolve(request.response);
      } else {
        reject(new Error(main?.querySelector('.lead')?.textContent ?? gone));
      }
    };
    request.onerror = () => reject(new Error(gone));
    request.send();
  });

  const show = async (address) => {
    clearTimeout(retry);
    const focused = document.activeElement?.closest('a')?.getAttribute('href');
    const opened = [...document.querySelectorAll('.picture details[open]')].map((each) => each.closest('section').id);
    try {
      const page = await load(address);
      if (address !== shown) {
        return;
      }
      document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
      document.querySelector('footer.site p')?.replaceWith(page.querySelector('footer.site p') ?? '');
      version = page.body.dataset.version;
      opened.forEach((id) => document.querySelector(`#${CSS.escape(id)} details`)?.setAttribute('open', ''));
      const again = [...document.querySelectorAll('main a')].find((each) => each.getAttribute('href') === focused);
      (again ?? document.querySelector('main')).focus({ preventScroll: true });
      tell('');
    } catch (problem) {
      tell(problem.message);
      retry = setTimeout(() => show(shown), patience);
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

  // The server is told which data are shown, so that it tells of a change before the stream was open.
  const listen = () => {
    events = new EventSource(`${root}events?lastEventId=${version}`);
    events.addEventListener('datasetChanged', () => show(shown));
    events.addEventListener('open', () => {
      if (notice.textContent) {
        show(shown);
      }
    });
    events.addEventListener('error', () => {
      // the browser asks again by itself, unless the answer was a refusal
      const refused = events.readyState === EventSource.CLOSED;
      tell(refused ? 'Changes are not told for now.' : gone);
      if (refused) {
        setTimeout(listen, patience);
      }
    });
  };
  window.addEventListener('pageshow', listen);
  window.addEventListener('pagehide', () => events.close());
})();

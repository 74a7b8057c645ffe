// Adds to pages that are whole without it.
(() => {
  const root = document.body.dataset.root;

  // Suggests records while one types in a search box.
  const box = document.getElementById('search');
  const suggestions = document.getElementById('suggestions');
  let waiting;
  const find = (query) => fetch(`${root}search?types=ACTOR,AGREEMENT,AREA,EVENT,PROPOSAL&first=6&q=${encodeURIComponent(query)}`,
    { headers: { Accept: 'application/json' } })
    .then((response) => (response.ok ? response.json() : null)).then((answer) => answer?.data?.search).catch(() => null);
  const suggest = async () => {
    const words = box.value.trim();
    let found = words && await find(`${words}*`);
    if (found?.didYouMean && !found.edges.length) {
      found = await find(found.didYouMean);
    }
    if (box.value.trim() !== words) {
      return;
    }
    const hits = found?.edges ?? [];
    suggestions.replaceChildren(...hits.map((hit) => {
      const link = document.createElement('a');
      link.href = `${root}id/${hit.slug}`;
      link.append(hit.label);
      const item = document.createElement('li');
      item.dir = 'auto';
      item.append(link);
      return item;
    }));
  };
  box?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 150);
  });

  // A lost connection is said.
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  document.querySelector('footer.site').append(notice);
  window.addEventListener('offline', () => { notice.textContent = 'You are offline; this page is what was loaded last.'; });
  window.addEventListener('online', () => { notice.textContent = ''; });
})();

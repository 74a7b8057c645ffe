// Adds to pages that are whole without it.
(() => {
  const root = document.body.dataset.root;

  // A new version of the data is said, not forced on a reader.
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  document.querySelector('footer.site').append(notice);
  window.addEventListener('offline', () => { notice.textContent = 'You are offline; this page is what was loaded last.'; });
  window.addEventListener('online', () => { notice.textContent = ''; });
})();

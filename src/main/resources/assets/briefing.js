// Opens the notes of a sentence in place; without it they are links to the list at the end.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.notes a');
  const note = link && document.getElementById(link.hash.slice(1));
  if (!note || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const place = link.closest('li, td, th, p');
  const open = [...place.children].find((each) => each.dataset.note === note.id);
  link.setAttribute('aria-expanded', String(!open));
  if (open) {
    open.remove();
    return;
  }
  const passage = document.createElement('div');
  passage.className = 'opened';
  passage.dataset.note = note.id;
  passage.setAttribute('role', 'note');
  passage.append(`${note.value}. `, ...[...note.cloneNode(true).childNodes]);
  place.append(passage);
});

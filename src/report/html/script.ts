/**
 * The only script of the page: buttons that copy, and a field that finds a domain. It creates what it
 * adds, because the page must work without it. Constant, because its hash is part of the page.
 */
export const pageScript = `
let last;
for (const code of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const box = document.createElement('span');
  box.className = 'copied';
  code.replaceWith(box);
  box.append(code, button);
  button.setAttribute('aria-label', 'Copy ' + code.dataset.copy);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.dataset.copy);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand('copy');
    }
    if (last) last.textContent = 'Copy';
    button.textContent = 'Copied';
    last = button;
  });
}
const groups = [...document.querySelectorAll('.group')];
const rows = groups.map((group) => [...group.querySelectorAll('tbody tr')]);
if (rows.flat().length > 10) {
  const label = document.createElement('label');
  label.className = 'filter';
  const field = document.createElement('input');
  field.type = 'search';
  label.append('Find a domain ', field);
  groups[0].before(label);
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    groups.forEach((group, i) => {
      let shown = 0;
      for (const row of rows[i]) {
        row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      group.hidden = shown === 0;
      if (wanted !== '' && shown > 0) group.open = true;
    });
  });
}
`;

/** Filters and folds. The page says the same without it. */
export const script = `
'use strict';
(() => {
  const form = document.getElementById('filters');
  if (!form) return;
  const files = Array.from(document.querySelectorAll('.file'), (element) => ({
    element,
    count: element.querySelector('.count'),
    items: Array.from(element.querySelectorAll('.finding'), (item) => ({
      element: item,
      severity: item.dataset.s,
      rule: [item.dataset.r],
      environment: (item.dataset.e || '-').split(' '),
      target: (item.dataset.t || '-').split(' '),
    })),
  }));
  const total = files.reduce((sum, file) => sum + file.items.length, 0);
  const selects = Array.from(form.querySelectorAll('select'));
  const severities = Array.from(form.querySelectorAll('[name=severity]'));
  const shown = document.getElementById('shown');
  const fold = document.getElementById('fold');

  const apply = () => {
    const chosen = severities.filter((box) => box.checked).map((box) => box.value);
    const asked = selects.filter((select) => select.value !== '');
    let all = 0;
    for (const file of files) {
      let count = 0;
      for (const item of file.items) {
        const fits = chosen.includes(item.severity) && asked.every((select) => item[select.name].includes(select.value));
        item.element.hidden = !fits;
        if (fits) count++;
      }
      file.element.hidden = count === 0;
      file.count.textContent = count === file.items.length ? file.count.dataset.all : count + ' of ' + file.items.length + ' shown';
      all += count;
    }
    shown.textContent = all + ' of ' + total + (total === 1 ? ' finding' : ' findings') + ' shown';
  };
  const name = () => {
    fold.textContent = files.some((file) => file.element.open) ? 'Fold all' : 'Unfold all';
  };
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  fold.addEventListener('click', () => {
    const open = !files.some((file) => file.element.open);
    for (const file of files) file.element.open = open;
    name();
  });
  for (const file of files) file.element.addEventListener('toggle', name);

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll('details:not([open])'));
    for (const element of folded) element.open = true;
  });
  addEventListener('afterprint', () => {
    for (const element of folded) element.open = false;
  });

  form.hidden = false;
  apply();
  name();
})();
`;

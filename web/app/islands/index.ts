import { AutoCompleteElement } from '@github/auto-complete-element';

// What was chosen among the suggestions is looked up at once.
document.addEventListener('auto-complete-change', ({ target }) => {
  if (target instanceof AutoCompleteElement && target.value) target.closest('form')?.requestSubmit();
});

// Where scripts run, a choice needs no button.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-at-once]'))
  form.addEventListener('change', () => form.requestSubmit());

// All rows of a list are ticked at once.
for (const all of document.querySelectorAll<HTMLLabelElement>('label[data-all]')) {
  all.hidden = false;
  all.addEventListener('change', ({ target }) => {
    const boxes = all.closest('form')?.querySelectorAll<HTMLInputElement>('input[name=chosen]') ?? [];
    for (const box of boxes) box.checked = (target as HTMLInputElement).checked;
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Filters stand open where there is room beside what is found.
const filters = document.querySelector<HTMLDetailsElement>('details.filters');
if (filters) {
  const wide = matchMedia('(min-width: 60rem)');
  const follow = () => {
    filters.open = wide.matches;
  };
  follow();
  wide.addEventListener('change', follow);
}

// A file that is being made is looked at again by itself, and what is told is read aloud.
const job = document.querySelector<HTMLElement>('[data-events]');
if (job) {
  const events = new EventSource(job.dataset.events ?? '');
  const again = () => location.reload();
  events.addEventListener('message', ({ data }) => {
    const { state, percent } = JSON.parse(data) as { state: string; percent: number };
    job.querySelector('progress')?.setAttribute('value', String(percent));
    if (!['QUEUED', 'RUNNING'].includes(state)) {
      events.close();
      again();
    }
  });
}

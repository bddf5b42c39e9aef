import type { ReactNode } from 'react';
import type { Field } from '../../drafting/fields';
import type { Value, Values } from '../../drafting/values';
import { useWords } from '../../words';
import { FoundAt } from './finding';
import { idOf, useFound } from './found';
import { Input } from './input';

interface Placed {
  field: Field;
  value: Value;
  place: string;
}

/** A field of a form with all that stands below it. */
export function FieldOf({ field, value, place }: Placed) {
  if (field.isList)
    return field.kind === 'CHOICE' ? <Choices {...{ field, value, place }} /> : <Rows {...{ field, value, place }} />;
  if (field.kind === 'GROUP') return <Group {...{ field, value, place }} />;
  if (field.kind === 'REFERENCE')
    return <input type="hidden" id={idOf(place)} name={place} defaultValue={String(value ?? '')} />;
  return <Single {...{ field, value, place }} />;
}

/** What a field is for stands beside it, to be read when it is needed; how long it may be the browser sees to. */
const Help = ({ place, children }: { place: string; children: string }) => {
  const text = children
    .replace(/\s*\b(Each )?[Aa]t most [\d,]+ characters\./, '')
    .replace(/; at most [\d,]+ characters/, '');
  return text ? (
    <p className="small muted help" id={`${idOf(place)}-help`} lang="en">
      {text.split('`').map((part, at) => (at % 2 ? <code key={part}>{part}</code> : part))}
    </p>
  ) : null;
};

function Single({ field, value, place, label = field.label }: Placed & { label?: string }) {
  const { t } = useWords();
  return (
    <div className="field">
      <label htmlFor={idOf(place)} lang="en">
        {label}
        {field.isRequired && <span className="muted"> {t('draft.required')}</span>}
      </label>
      <Input field={field} value={value} place={place} />
      {field.help && <Help place={place}>{field.help}</Help>}
      <FoundAt place={place} />
    </div>
  );
}

function Box({ field, place, children }: Pick<Placed, 'field' | 'place'> & { children: ReactNode }) {
  const found = useFound(place);
  return (
    <fieldset
      className="group"
      id={idOf(place)}
      tabIndex={-1}
      aria-describedby={found.length ? `${idOf(place)}-found` : undefined}
    >
      <legend lang="en">{field.label}</legend>
      {field.help && <Help place={place}>{field.help}</Help>}
      <FoundAt place={place} />
      {children}
    </fieldset>
  );
}

function Group({ field, value, place }: Placed) {
  return (
    <Box field={field} place={place}>
      <Below fields={field.fields} values={value as Values} place={place} />
    </Box>
  );
}

const Below = ({
  fields,
  values,
  place,
}: {
  fields: readonly Field[];
  values: Values | null | undefined;
  place: string;
}) => (
  <div className="fields">
    {fields.map(field => (
      <FieldOf key={field.path} field={field} value={values?.[field.name]} place={`${place}.${field.name}`} />
    ))}
  </div>
);

function Choices({ field, value, place }: Placed) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <Box field={field} place={place}>
      <ul className="plain options">
        {field.choices.map(({ value: choice, help }) => (
          <li key={choice}>
            <label>
              <input type="checkbox" name={place} value={choice} defaultChecked={chosen.includes(choice)} />{' '}
              <span lang="en">{help || choice}</span>
            </label>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** A list, of which each row can be taken away and moved. Without scripts each of that is a page of its own. */
function Rows({ field, value, place }: Placed) {
  const { t } = useWords();
  const rows = Array.isArray(value) ? value : [];
  return (
    <Box field={field} place={place}>
      <input type="hidden" name={`rows:${place}`} value={rows.length} />
      <ol className="rows">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name; all are shown anew where one comes or goes
          <li key={at} id={field.kind === 'GROUP' ? idOf(`${place}[${at}]`) : undefined} tabIndex={-1}>
            <Row field={field} value={row} place={`${place}[${at}]`} at={at} />
            <p className="row-acts">
              <RowAct
                act={`up ${place}[${at}]`}
                label={t('draft.up', { row: at + 1, list: field.label })}
                isOff={at === 0}
              >
                ↑
              </RowAct>
              <RowAct
                act={`down ${place}[${at}]`}
                label={t('draft.down', { row: at + 1, list: field.label })}
                isOff={at === rows.length - 1}
              >
                ↓
              </RowAct>
              <RowAct act={`remove ${place}[${at}]`} label={t('draft.remove', { row: at + 1, list: field.label })}>
                ×
              </RowAct>
            </p>
          </li>
        ))}
      </ol>
      <RowAct act={`add ${place}`} label={t('draft.add', { list: field.label })}>
        {t('draft.addRow')}
      </RowAct>
    </Box>
  );
}

function Row({ field, value, place, at }: Placed & { at: number }) {
  const { t } = useWords();
  const single = { ...field, isList: false, help: '' };
  if (field.kind !== 'GROUP')
    return <Single field={single} value={value} place={place} label={t('draft.row', { row: at + 1 })} />;
  return (
    <>
      <FoundAt place={place} />
      <Below fields={field.fields} values={value as Values} place={place} />
    </>
  );
}

const RowAct = ({ act, label, isOff, children }: { act: string; label: string; isOff?: boolean; children: string }) => (
  <button
    className="button quiet"
    type="submit"
    name="do"
    value={act}
    aria-label={label}
    title={label}
    disabled={isOff}
  >
    {children}
  </button>
);

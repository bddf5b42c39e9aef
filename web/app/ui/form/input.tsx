import { useContext } from 'react';
import type { Field } from '../../drafting/fields';
import type { Value } from '../../drafting/values';
import { useWords } from '../../words';
import { idOf, Suggestions, useFound } from './found';

/** What takes the value of one field, native to the browser. */
export function Input({ field, value, place }: { field: Field; value: Value; place: string }) {
  const { t } = useWords();
  const found = useFound(place);
  const id = idOf(place);
  const described = [field.help && `${id}-help`, found.length && `${id}-found`].filter(Boolean).join(' ');
  const said = {
    id,
    name: place,
    'aria-describedby': described || undefined,
    'aria-invalid': found.some(({ severity }) => severity !== 'WARNING') || undefined,
  };
  const text = {
    ...said,
    defaultValue: String(value ?? ''),
    maxLength: field.mostCharacters ?? undefined,
    dir: 'auto',
  };
  const chosen = { ...said, defaultValue: String(value ?? field.usual ?? '') };
  if (field.uploads) return <File {...{ field, place }} text={text} />;
  switch (field.kind) {
    case 'PARAGRAPH':
      return <textarea {...text} rows={2} />;
    case 'DAY':
      return <input {...text} maxLength={undefined} dir={undefined} type="date" />;
    case 'WHOLE_NUMBER':
    case 'NUMBER':
      return (
        <input
          {...text}
          maxLength={undefined}
          type="number"
          step={field.kind === 'NUMBER' ? 'any' : 1}
          inputMode="decimal"
        />
      );
    case 'YES_NO':
      return (
        <select {...chosen}>
          {field.usual === null && <option value="">—</option>}
          <option value="true">{t('draft.yes')}</option>
          <option value="false">{t('draft.no')}</option>
        </select>
      );
    case 'CHOICE':
      return (
        <select {...chosen} lang="en">
          {field.usual === null && <option value="">—</option>}
          {field.choices.map(({ value: choice, help }) => (
            <option key={choice} value={choice}>
              {help && help.length < 90 ? help : choice}
            </option>
          ))}
        </select>
      );
    default:
      return field.suggests ? <Suggested {...{ field, place }} text={text} /> : <input {...text} type="text" />;
  }
}

type Texts = React.ComponentProps<'input'> & { id: string };

/** A text with suggestions where scripts run. */
function Suggested({ field, place, text }: { field: Field; place: string; text: Texts }) {
  const list = `${text.id}-options`;
  return (
    <>
      <input {...text} type="text" list={list} data-suggests={field.suggests} autoComplete="off" spellCheck={false} />
      <datalist id={list}>
        {useContext(Suggestions)[place]?.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
}

/** The hash of a file: typed by nobody, it comes with the file. */
function File({ field, place, text }: { field: Field; place: string; text: Texts }) {
  const { t } = useWords();
  const { defaultValue, ...rest } = text;
  return (
    <>
      <input type="hidden" name={place} defaultValue={defaultValue} />
      <input
        {...rest}
        dir={undefined}
        maxLength={undefined}
        name={`file:${place}`}
        type="file"
        accept={field.uploads === '/photos' ? 'image/jpeg,image/png' : 'application/pdf,image/jpeg,image/png'}
      />
      {defaultValue && (
        <p className="small">
          <a href={`${field.uploads}/${defaultValue}`}>{t('draft.file')}</a>
        </p>
      )}
    </>
  );
}

import { useWords } from '../../words';
import { Act, File } from './act';

interface OfPicture {
  kind: 'Logo' | 'Signature' | 'Mark';
  /** Null where there is none. */
  shown: { url: string; width: number; height: number } | null | undefined;
  /** Of whom or what it is, by name. */
  whose: string;
  /** What acts on it are done to, where a page has several. */
  of?: string;
  maySet?: boolean;
  mayRemove?: boolean;
}

/** A picture that documents are printed with, as it is, with what the reader may do to it. */
export function Picture({ kind, shown, whose, of, maySet = false, mayRemove = maySet }: OfPicture) {
  const { t } = useWords();
  return (
    <div className="tight">
      {shown ? (
        <img
          className="for-print"
          src={shown.url}
          width={shown.width}
          height={shown.height}
          alt={t(`office.pictures.of${kind}`, { whose })}
        />
      ) : (
        <p className="small muted">{t(`office.pictures.no${kind}`)}</p>
      )}
      <div className="act-list">
        {maySet && (
          <Act act={`set${kind}`} {...(of && { of })} takesFile>
            <File
              name="file"
              label={t('office.pictures.file')}
              hint={t('office.pictures.fileHint')}
              types={['image/png', 'image/svg+xml']}
            />
          </Act>
        )}
        {mayRemove && shown && <Act act={`remove${kind}`} {...(of && { of })} isGrave />}
      </div>
    </div>
  );
}

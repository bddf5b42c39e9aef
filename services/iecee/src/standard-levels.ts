import type { StandardEditionInput } from '@conformity/register';

/** A standard by base, edition and amendment: the three levels of an index record of the public IECEE register. */
export interface Levels {
  /** Such as `IEC 60601-1`. */
  level1: string;
  /** Such as `IEC 60601-1:2005`. */
  level2: string;
  /** Such as `IEC 60601-1:2005/AMD1:2012`; level 2 again without an amendment. */
  level3: string;
}

/** The three levels of a standard and edition as they are kept. */
export function levelsOf({ standard, edition }: StandardEditionInput): Levels {
  const [base = ''] = edition.split('/');
  return {
    level1: standard,
    level2: printedStandard({ standard, edition: base }),
    level3: printedStandard({ standard, edition }),
  };
}

/** `IEC 60601-1:2005/AMD1:2012`; an edition that is no year as `IEC 60079-0 Ed. 7.0`. */
export const printedStandard = ({ standard, edition }: StandardEditionInput): string =>
  /^\d{4}(?:$|\/)/.test(edition) ? `${standard}:${edition}` : `${standard} Ed. ${edition}`;

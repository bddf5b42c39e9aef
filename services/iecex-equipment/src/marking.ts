import { exString } from './marking-grammar';
import { stretchesOf } from './marking-tokens';

/** One level of protection in an Ex string; `epl` and `group` are those written in its own brackets, else null. */
export interface MarkingProtection {
  /** As IEC 60079-0 cl. 29.4 writes it: `db`, `ia`, `op is`; levels of older editions (`d`, `nA`, `tD`) are kept as they stand. */
  level: string;
  /** True for associated apparatus, which stands in brackets: it protects what is connected to it, not itself. */
  associated: boolean;
  /** `Ga`, or `Ga/Gb` for a boundary wall. */
  epl: string | null;
  group: string | null;
  /** The levels of which one counts, itself among them: those of `ia/ib`, or of one bracket; empty where it stands alone. */
  alternatives: string[];
}

/** Temperature class (`T4`), or maximum surface temperature as bare digits in °C (`135`); `to` is the written end of a range. */
export interface MarkingTemperature {
  kind: 'T_CLASS' | 'CELSIUS';
  from: string;
  to: string | null;
}

/** One Ex string; whether its parts suit each other is for `remarksOn` to say. */
export interface MarkingString {
  /** As typed with what follows it, such as an IP code or the ambient temperatures; each run of blanks made one. */
  text: string;
  /** In the order written, at least one. */
  protections: MarkingProtection[];
  /** True where two types are written with a plus: together they may give one level more (IEC 60079-26). */
  combined: boolean;
  /** `IIC`, `IIB+H2`, … of the string itself, not of a bracket; several where written so, none in the dust marking of IEC 61241. */
  groups: string[];
  /** Each class, value or range that is written. */
  temperatures: MarkingTemperature[];
  /** None, one, or the two of a boundary wall; those in brackets stand with their protection. */
  epls: string[];
  /** True where nothing protects the equipment itself, as in `[Ex ia Ga] IIC`. */
  associatedOnly: boolean;
}

/** One line of a marking. */
export interface MarkingLine {
  /** Exactly as typed. */
  text: string;
  /** The Ex strings in it, in order. */
  strings: MarkingString[];
  /** What looks like an Ex string and could not be read, as typed. */
  unread: string[];
}

/**
 * Every line of a marking, blank ones too: nothing typed is lost but the kind of line end. Never throws, and takes
 * time linear in the text. Read are Ex strings in the order of IEC 60079-0 cl. 29.4, several of them on a line, combined
 * electrical and non-electrical marking (IEC 60079-0:2017/ISH2:2019), alternatives (`T5/T6`, `T4 or T3`, `ia/ib`), joined
 * levels (`de`) and the dust marking of IEC 61241. Our decision: IP codes, ambient temperatures, round brackets and notes
 * are left aside wherever certificates write them, and prose is no error.
 */
export function readMarking(text: string): MarkingLine[] {
  return text.split(/\r\n|\n|\r/).map(line => {
    const strings: MarkingString[] = [];
    const unread: string[] = [];
    for (const { tokens, looksLikeMarking } of stretchesOf(line)) {
      const found = exString(tokens);
      const written = line.slice(tokens[0]?.start, tokens.at(-1)?.end).trim().replace(/\s+/g, ' ');
      if (found) strings.push({ text: withoutConnective(written), ...found });
      else if (looksLikeMarking) unread.push(written);
    }
    return { text: line, strings, unread };
  });
}

const withoutConnective = (written: string) => written.replace(/\s*(?:[,;/|&+:(]| or| and)$/, '');

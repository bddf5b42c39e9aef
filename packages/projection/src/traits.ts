import { grown } from './arrays';
import type { Dictionary } from './dictionary';
import { type TraitField, traitFields, traitOf } from './fields';

/** The traits of all fields, told apart: of each its field, and its place among those of its field. */
export class Traits {
  private known = 0;
  /** Of each code the place of its field in `traitFields`. */
  private fields = new Uint8Array(64);
  private places = new Uint32Array(64);
  private readonly byField: number[][] = traitFields.map(() => []);

  constructor(private readonly texts: Dictionary) {}

  /** The codes of the traits of a field, in the order of their places. */
  of(field: TraitField): readonly number[] {
    this.learn();
    return this.byField[traitFields.indexOf(field)] ?? [];
  }

  /** Of each code the number of its field among `traitFields`, and its place among the traits of that field. */
  told(): { fields: Uint8Array; places: Uint32Array } {
    this.learn();
    return { fields: this.fields, places: this.places };
  }

  find = (field: TraitField, value: string): number => this.texts.find(traitOf(field, value));

  /** The value of a trait, without its field. */
  value(code: number): string {
    const text = this.texts.text(code);
    return text.slice(text.indexOf(':') + 1);
  }

  private learn() {
    const { size } = this.texts;
    this.fields = grown(this.fields, size);
    this.places = grown(this.places, size);
    for (; this.known < size; this.known++) {
      const text = this.texts.text(this.known);
      const field = traitFields.indexOf(text.slice(0, text.indexOf(':')) as TraitField);
      if (field < 0) throw new Error(`${text} is a trait of no known field.`);
      const codes = this.byField[field] as number[];
      this.fields[this.known] = field;
      this.places[this.known] = codes.length;
      codes.push(this.known);
    }
  }
}

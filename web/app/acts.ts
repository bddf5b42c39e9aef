import { data, type RouterContextProvider, redirect } from 'react-router';
import { asking } from './asking';
import type { Acted, Graph, Refused } from './graph';
import { ownForm } from './own-form';
import { viewActs } from './views';

/** What a form says. */
export class Said {
  constructor(private readonly form: FormData) {}

  /** Without blanks around it; null where nothing is said. */
  maybe(name: string): string | null {
    return String(this.form.get(name) ?? '').trim() || null;
  }

  text(name: string): string {
    return this.maybe(name) ?? '';
  }

  /** What was ticked or chosen. */
  all<Value extends string>(name: string): Value[] {
    return this.form.getAll(name).map(String).filter(Boolean) as Value[];
  }

  /** Null where nothing was chosen. */
  some<Value extends string>(name: string): Value[] | null {
    const chosen = this.all<Value>(name);
    return chosen.length ? chosen : null;
  }

  lines(name: string): string[] {
    return this.text(name)
      .split(/\r?\n/)
      .flatMap(line => line.trim() || []);
  }

  number(name: string): number | null {
    const text = this.maybe(name);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  /** Empty where none was chosen. */
  file(name: string): Blob {
    const file = this.form.get(name);
    return file instanceof Blob ? file : new Blob();
  }

  is(name: string): boolean {
    return this.form.has(name);
  }

  /** All of it, for the form to show again. */
  given(): Record<string, string[]> {
    return Object.fromEntries([...new Set(this.form.keys())].map(name => [name, this.form.getAll(name).map(String)]));
  }
}

/** What a form is told where its act was refused: by the name of the act and, where a page has it several times, of what. */
export interface Answered {
  act: string;
  of: string | null;
  given: Record<string, string[]>;
  refused: readonly Refused[];
}

/** What an act was answered; with `told` the page tells it, once. */
export type Act<Told extends object = never> = (said: Said, graph: Graph) => Promise<Acted<unknown> & { told?: Told }>;
interface Asked {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

/**
 * Does what a form of the page asks for by the name of its act, and shows the page anew, which says that it is done.
 * What is refused is answered to the form; what is told once is answered to the page.
 */
export async function acting<Told extends object = never>({ request, context }: Asked, own: Record<string, Act<Told>>) {
  const form = await ownForm(request);
  const said = new Said(form);
  const name = said.text('act');
  const acts: Record<string, Act<Told>> = { ...viewActs(request.url), ...own };
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw data(null, { status: 404 });
  const { refused, told } = await act(said, context.get(asking));
  if (refused)
    return data<Answered>({ act: name, of: said.maybe('of'), given: said.given(), refused }, { status: 422 });
  if (told) return data(told);
  const { pathname, searchParams } = new URL(request.url);
  // By which forms name a page that stands within another.
  searchParams.delete('index');
  searchParams.set('done', name);
  throw redirect(`${pathname}?${searchParams}`, { status: 303 });
}

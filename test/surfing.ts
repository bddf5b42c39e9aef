/** A page that a browser was shown. */
export interface Shown {
  status: number;
  url: string;
  headers: Headers;
  text: string;
}

/** What a browser does with cookies and redirects, without the browser: for sign-ins by several people at once. */
export class Surfer {
  readonly cookies = new Map<string, { value: string; path: string }>();

  constructor(readonly home: string) {}

  /** Opens an address and goes wherever it leads, as far as `until`. */
  async open(address: string, init: RequestInit = {}, until: RegExp | null = null): Promise<Shown> {
    let url = new URL(address, this.home).href;
    let sent = init;
    const seen: string[] = [];
    for (let steps = 0; steps < 12; steps += 1) {
      const response = await this.send(url, sent);
      const to = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !to)
        return { status: response.status, url, headers: response.headers, text: await response.text() };
      url = new URL(to, url).href;
      seen.push(url);
      if (until?.test(url)) return { status: response.status, url, headers: response.headers, text: '' };
      sent = {};
    }
    throw new Error(`${address} leads round and round: ${seen.join(' ')}`);
  }

  /** Sends a form, as its page would. */
  submit(address: string, fields: Record<string, string>): Promise<Shown> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.open(address, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  }

  /** Signs in at the page of the demonstration. */
  async signIn(person: string, address = '/auth/login?to=/auth/session'): Promise<Shown> {
    const page = await this.open(address);
    return this.submit(page.url, { person });
  }

  /** Asks the graph as its own pages do. */
  async ask(query: string, headers: Record<string, string> = {}) {
    const own = {
      accept: 'application/json',
      'content-type': 'application/json',
      'x-csrf': '1',
      'sec-fetch-site': 'same-origin',
    };
    const body = JSON.stringify({ query });
    const { status, text } = await this.open('/graphql', { method: 'POST', headers: { ...own, ...headers }, body });
    return { status, ...JSON.parse(text) };
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = { accept: 'text/html', ...(init.headers as object), ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) this.take(set);
    return response;
  }

  private take(set: string) {
    const [pair = '', ...attributes] = set.split(/;\s*/);
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find(one => /^path=/i.test(one))?.slice(5) ?? '/';
    const isOver = attributes.some(one => /^max-age=0$|^expires=Thu, 01 Jan 1970/i.test(one));
    if (isOver || !value) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from 'exceljs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { inParallel, sql, startGraph, type TestGraph } from './support';

// Where Chromium is not installed, its tests say so; OUTSIDE_CHECKS=required makes that a failure.
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isLeftOut = !existsSync(executablePath) && process.env.OUTSIDE_CHECKS !== 'required';
const name = (sentence: string) => (isLeftOut ? `${sentence} (left out: Chromium is not installed)` : sentence);
const by = isLeftOut ? describe.skip : describe;

/** Where pictures of the pages are put, for who wants to look at them: of all, or of those that are named. */
const { PICTURES: pictures, PICTURES_OF } = process.env;
const pictured = PICTURES_OF?.split(',');
const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };
const number = 'IECEx DEMO 26.0001';
/** A picture of one point. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const address = `/c/${encodeURIComponent(number)}`;
const report = 'ZZ/DEMO/QAR26.0001/00';

/** What Lighthouse writes, as far as it is read here. */
interface Measured {
  categories: Record<string, { score: number }>;
  audits: Record<
    string,
    { score: number | null; numericValue?: number; details?: { items?: { url: string; resourceType?: string }[] } }
  >;
}

let graph: TestGraph;
let browser: Browser;

by('a person with a browser', () => {
  beforeAll(async () => {
    // Threads that draw pages read TypeScript as this process does.
    process.execArgv.push('-r', path.resolve(__dirname, '../swc.js'));
    graph = await startGraph({ pages: true });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    if (pictures) mkdirSync(pictures, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  /** Opens a page, and notes what the browser complains of. */
  async function open(to: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context: BrowserContext = await browser.newContext({ viewport: desk, baseURL: graph.url, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('request', request => {
      if (!request.url().startsWith(graph.url) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(to);
    return { page, complaints, close: () => context.close() };
  }

  /** What axe finds against WCAG 2.2 A and AA, and its good practice; the size of what is pressed it looks at only when told. */
  async function faultsOf(page: Page): Promise<string[]> {
    await page.evaluate(
      await import('node:fs').then(fs => fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')),
    );
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: Violation[] }> };
      };
      interface Violation {
        id: string;
        nodes: { html: string }[];
      }
      const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
  }

  const looks = [
    { colorScheme: 'light', viewport: phone },
    { colorScheme: 'dark', viewport: desk },
  ] as const;
  interface Look {
    colorScheme: 'light' | 'dark';
    viewport: typeof phone;
  }
  const nothing = { faults: [], overflows: false };

  /** What is wrong with a page as it is shown; a picture of it, where those are wanted. */
  async function lookedAt(page: Page, said: string, { colorScheme, viewport }: Look) {
    const faults = await faultsOf(page);
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (pictures && (!pictured || pictured.includes(said))) {
      await page.evaluate(() => scrollTo(0, 0));
      const file = path.join(pictures, `${said}-${viewport.width}-${colorScheme}.jpg`);
      await page.screenshot({ path: file, type: 'jpeg', quality: 70, fullPage: !pictured });
    }
    return { faults, overflows };
  }

  const ofBody = (page: string) => `/bodies/bdy_demo${page}`;

  const pages = [
    ['home', '/'],
    ['home-fr', '/fr'],
    ['search-de', '/de/search?q=lamp'],
    ['certificate-zh', `/zh${address}`],
    ['search', '/search?q=lamp'],
    ['search-table', '/search?view=table&systems=IECEX'],
    ['search-nothing', '/search?q=lamp&systems=IECRE'],
    ['certificate', address],
    ['certificate-unknown', '/c/IECEx%20DEMO%2026.OOO1'],
    ['verify', '/verify'],
    ['bodies', '/bodies'],
    ['body', '/bodies/bdy_demo'],
    ['organisations', '/organisations'],
    ['organisation', '/organisations/org_demo_lamps'],
    ['standards', '/standards'],
    ['standard', '/standards/IEC%2060079-0'],
    ['figures', '/figures'],
    ['developers', '/developers'],
    ['schema', '/developers/schema/ExCertificate'],
    ['missing', '/nothing'],
  ] as const;

  test.each(pages)(
    name('finds nothing that keeps anybody out, on a phone by day and at a desk by night: %s'),
    async (said, to) => {
      for (const look of looks) {
        const { page, complaints, close } = await open(to, look);
        expect({ ...(await lookedAt(page, said, look)), complaints }).toEqual({ ...nothing, complaints: [] });
        await close();
      }
    },
  );

  test(name('finds nothing that keeps anybody out at the desk of an administrator and of a Secretariat'), async () => {
    const id = (await graph.tell(null, `{ certificate(number: "${report}") { id } }`)).certificate.id;
    const desks = [
      [
        'Adam Administrator',
        [
          '',
          '/me',
          '/notices?all',
          '/watches?q=lamp',
          ...['', '/people', '/programs', '/webhooks', '/trail'].map(ofBody),
        ],
      ],
      [
        'Sam Secretariat',
        [
          ...['', `/documents/${id}`, '/findings', '/reviews', '/points', '/report-cards?seed=one', '/changes'],
          ...['/read-only', '/marks', '/bodies', '/concerns', ofBody('')],
        ],
      ],
      ['Ivy IT', ['/it']],
    ] as const;
    for (const look of looks)
      for (const [person, addresses] of desks) {
        const { page, complaints, close } = await openAs(person, '/desk', look);
        for (const address of addresses) {
          await page.goto(`/desk${address}`);
          for (const act of await page.locator('details.act > summary').all()) await act.click();
          const said = `desk${address.replace(id, 'document').replace(/\?.*/, '').replaceAll('/', '-')}`;
          expect({ address, ...(await lookedAt(page, said, look)) }).toEqual({ address, ...nothing });
        }
        expect(complaints).toEqual([]);
        await close();
      }
  }, 240_000);

  test.each(['de', 'en', 'es', 'fr', 'zh'])(
    name('reads each page whole in its language, on a phone and at a desk: %s'),
    async language => {
      const base = language === 'en' ? '' : `/${language}`;
      const id = (await graph.tell(null, `{ certificate(number: "${report}") { id } }`)).certificate.id;
      const { page, complaints, close } = await openAs('Sam Secretariat', '/desk');
      const office = [
        '',
        `/documents/${id}`,
        '/reviews',
        '/report-cards',
        '/read-only',
        '/marks',
        '/me',
        ofBody(''),
        ofBody('/people'),
      ];
      const addresses = [
        ...['/search?view=table', address, '/verify', '/figures'],
        ...office.map(one => `/desk${one}`),
      ];
      const broad: string[] = [];
      for (const to of addresses) {
        await page.goto(base + to);
        for (const viewport of [phone, desk]) {
          await page.setViewportSize(viewport);
          const isBroad = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          if (isBroad) broad.push(`${to} at ${viewport.width}`);
        }
      }
      expect(broad).toEqual([]);
      // The menu of a Secretariat, with its name, stands in one line.
      const [menu, person] = [page.locator('.desk-bar .menu'), page.locator('.signed-in')];
      const [left, right] = [await menu.boundingBox(), await person.boundingBox()];
      expect(left && right && Math.abs(left.y + left.height / 2 - right.y - right.height / 2) < 10).toBe(true);
      expect(left && left.height < 50).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test(name('scans a code, and sees the status first, without a script'), async () => {
    const { page, close } = await open(`${address}?issue=0`, { javaScriptEnabled: false, viewport: phone });
    const status = page.getByRole('status').first();
    expect(await status.textContent()).toContain('In force');
    const box = await status.boundingBox();
    expect(box && box.y + 40 < phone.height).toBe(true);
    await close();
  });

  test(name('scans a code with a browser in Chinese, reads Chinese, chooses English, and stays there'), async () => {
    const { page, close } = await open(`${address}?issue=0`, { locale: 'zh-CN' });
    expect(page.url()).toBe(`${graph.url}/zh${address}?issue=0`);
    expect(await page.getByRole('status').first().textContent()).toContain('有效');
    await page.getByText('中文').first().click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What it says' }).waitFor();
    await page.getByRole('link', { name: 'Bodies' }).click();
    await page.getByRole('heading', { name: 'Certification bodies' }).waitFor();
    await close();
  });

  test(name('types a number badly, and is led to the document that is meant'), async () => {
    const { page, close } = await open('/');
    await page.getByLabel('Number, name, standard or marking').fill('IECEx DEMO 26.OOO1');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('link', { name: number }).first().click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await close();
  });

  test(name('is told while typing what fits, by the keyboard alone'), async () => {
    const { page, complaints, close } = await open('/');
    const box = page.getByLabel('Number, name, standard or marking');
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
    await box.pressSequentially('IECEx DEMO');
    await page.getByRole('option').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/search\?q=IECEx/);
    expect(complaints).toEqual([]);
    await close();
  });

  test(name('narrows a search, and takes what is found home as a spreadsheet'), async () => {
    const { page, close } = await open('/search');
    await page
      .getByRole('navigation', { name: 'Filters' })
      .getByRole('link', { name: /^IECEx/ })
      .click();
    await page.getByRole('link', { name: 'Remove IECEx' }).waitFor();
    await page.getByText('Watch this search').first().click();
    await page.getByLabel('E-mail address').fill('buyer@people.example');
    await page.getByRole('button', { name: 'Watch this search' }).click();
    await page.getByText('A letter is on its way to buyer@people.example').waitFor();
    await page.getByRole('button', { name: 'as CSV', exact: true }).click();
    await page.waitForURL(/\/export\//);
    await page.getByRole('heading', { name: 'Your file' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await close();
  });

  test(name('hands in a list, and gets a verdict for each'), async () => {
    const { page, close } = await open('/verify', { javaScriptEnabled: false });
    const file = {
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Certificate;Item\n${number};Lamp\nhello;Box\n`),
    };
    await page.getByLabel(/Or a file/).setInputFiles(file);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('2 numbers').waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('In force');
    await close();
  });

  test(name('signs in, sees what there is to do, and signs out'), async () => {
    const { page, complaints, close } = await open('/desk');
    await page.getByText('Olga Officer').first().click();
    await page.getByRole('heading', { level: 1, name: 'What there is to do' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: /Suspended/ }).click();
    await page.getByRole('link', { name: 'IECEx DEMO 26.0005' }).waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/oidc\/session\/end/);
    await page.goto('/auth/session');
    expect(await page.textContent('body')).toContain('"signedIn":false');
    await close();
  });

  /** Goes to something as somebody does who has no mouse. */
  async function reach(page: Page, wanted: Locator) {
    await wanted.waitFor();
    for (let steps = 0; steps < 200; steps += 1) {
      if (await wanted.evaluate(element => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not get there.');
  }
  const press = async (page: Page, wanted: Locator) => {
    await reach(page, wanted);
    await page.keyboard.press('Enter');
  };
  const type = async (page: Page, wanted: Locator, text: string) => {
    await reach(page, wanted);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };

  /** A page of the desk, opened by somebody who signs in for it. */
  async function openAs(person: string, to: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const opened = await open(to, options);
    await opened.page.getByText(person).first().click();
    await opened.page.waitForURL(url => url.pathname.startsWith(to));
    return opened;
  }

  /** What keeps people out of a form: by day and by night, at a desk and on a phone. */
  async function faultsEverywhere(page: Page, said: string): Promise<unknown[]> {
    const faults: unknown[] = [];
    for (const look of [
      { colorScheme: 'dark', viewport: phone },
      { colorScheme: 'light', viewport: desk },
    ] as const) {
      await page.emulateMedia(look);
      await page.setViewportSize(look.viewport);
      const { faults: found, overflows } = await lookedAt(page, said, look);
      faults.push(...found, ...(overflows ? [`${said} is wider than ${look.viewport.width}`] : []));
    }
    return faults;
  }

  test(name('drafts by copying, is refused, mends it, issues and corrects, by the keyboard alone'), async () => {
    const { page, complaints, close } = await openAs('Olga Officer', '/desk/new');
    await press(page, page.getByRole('link', { name: 'IECEx Certificate of Conformity' }));
    await type(page, page.getByLabel(/^Begin with what another/), number.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/ExCertificate\/exc_/);
    await page.getByText('Nothing is found against it').waitFor();

    const edition = page.getByLabel(/^Edition/).first();
    const tested = await edition.inputValue();
    await type(page, edition, '7.0');
    const finding = page.locator('.field .finding, .rows .finding').filter({ hasText: 'in none of the linked ExTRs' });
    await finding.waitFor();
    await page.getByText(/^Saved at .*revision 2$/).waitFor();
    await page.getByAltText(/^Page 1 of/).waitFor();
    expect(await faultsEverywhere(page, 'draft')).toEqual([]);

    await press(page, page.getByRole('link', { name: 'Issue', exact: true }));
    await press(page, page.getByRole('button', { name: 'Issue' }));
    await page.getByRole('heading', { name: 'This was refused' }).waitFor();
    await page.getByText(/in none of the linked ExTRs/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole('link', { name: /^IECEx DEMO 26/ }));

    await type(page, edition, tested);
    await page.getByText('Nothing is found against it').waitFor();
    const location = page.locator('[name="manufacturingLocations[0].address"]');
    const audited = await location.inputValue();
    await type(page, location, 'Example Road 8, where nobody audited');
    await page.getByText(/^Saved at .*revision 4$/).waitFor();
    await press(page, page.getByRole('link', { name: 'Issue', exact: true }));
    await press(page, page.getByRole('button', { name: 'Issue' }));
    await page.getByRole('heading', { name: 'This was refused' }).waitFor();
    await type(page, page.getByLabel(/^Set this rule aside because/), 'Audited on 3 May; the report follows.');
    await press(page, page.getByRole('button', { name: 'Issue' }));
    await page.getByText('In force').waitFor();

    await press(page, page.getByRole('link', { name: /^Correct 14 days left, until/ }));
    await type(page, location, audited);
    await type(page, page.getByLabel('Equipment', { exact: true }), 'Hand lamp, corrected');
    await type(page, page.getByLabel('Reason'), 'Misspelt on the first print');
    await press(page, page.getByRole('button', { name: 'Correct' }));
    await page.getByText('Hand lamp, corrected').waitFor();
    expect(complaints.filter(one => !one.includes('422'))).toEqual([]);
    await close();
  });

  test(
    name('sees both versions side by side where somebody else has changed a draft, and chooses field by field'),
    async () => {
      const drafting = 'mutation { done: draftExCertificate(input: { equipment: "Lamp" }) { id } }';
      const { id } = (await graph.tell('olga', drafting)).done;
      const { page, close } = await openAs('Olga Officer', `/desk/ExCertificate/${id}`);
      await page.getByText('Saved, revision 1').waitFor();
      await graph.tell(
        'ben',
        `mutation { patchExCertificate(id: "${id}", revision: 1, patch: { equipment: "Torch", marking: "Ex db" }) { id } }`,
      );
      await page.getByLabel('Equipment', { exact: true }).fill('Hand lamp');
      const conflict = page.getByRole('alert');
      await conflict.waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await conflict.getByRole('radio', { name: 'Marking: Theirs' }).check();
      await conflict.getByRole('button', { name: 'Save what is chosen' }).click();
      await page.getByText(/^Saved at .*revision 3$/).waitFor();
      const { exCertificate } = await graph.tell('olga', `{ exCertificate(id: "${id}") { typed } }`);
      expect([exCertificate.typed.equipment, exCertificate.typed.marking]).toEqual(['Hand lamp', 'Ex db']);
      expect(await page.getByLabel('Marking', { exact: true }).inputValue()).toBe('Ex db');
      await close();
    },
  );

  test(
    name('drafts without a script: rows come and go, files are kept, and what is found stands beside its field'),
    async () => {
      const { page, close } = await openAs('Olga Officer', '/desk/ExCertificate/new', { javaScriptEnabled: false });
      await page.getByRole('button', { name: 'Add to Annexes' }).click();
      await page.getByRole('button', { name: 'Add to Standards' }).click();
      await page.getByRole('button', { name: 'Take no. 1 off Standards' }).click();
      const annex = { name: 'annex.png', mimeType: 'image/png', buffer: onePixel };
      await page.locator('[name="file:annexes[0].hash"]').setInputFiles(annex);
      await page.getByLabel('Equipment', { exact: true }).fill('Lamp without a script');
      await page.getByRole('button', { name: 'Save and take a number' }).click();
      await page.waitForURL(/exc_/);
      expect(await page.getByLabel(/^File name/).inputValue()).toBe('annex.png');
      await page
        .locator('.field', { has: page.getByLabel('Marking', { exact: true }) })
        .getByText('is missing')
        .waitFor();
      await page.getByAltText(/^Page 1 of/).waitFor();
      await close();
    },
  );

  test(
    name('invites a person as the administrator of a body, ends the role, and reads of both, without a script'),
    async () => {
      const { page, complaints, close } = await openAs('Adam Administrator', '/desk', { javaScriptEnabled: false });
      await page.getByRole('link', { name: 'Our body' }).click();
      await page.getByRole('link', { name: 'People' }).click();
      await page.getByText('Invite a person').first().click();
      await page.getByLabel('E-mail address').fill('nina@people.example');
      await page.getByLabel('Name').first().fill('Nina New');
      await page.getByLabel('Why').first().fill('x');
      await page.getByRole('button', { name: 'Invite a person' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('reason');
      // What was typed is still there.
      expect(await page.getByLabel('Name').first().inputValue()).toBe('Nina New');
      await page.getByLabel('Why').first().fill('She begins with us');
      await page.getByRole('button', { name: 'Invite a person' }).click();
      const nina = page.locator('article', { has: page.getByRole('heading', { name: 'Nina New' }) });
      await nina.getByText('End this role').first().click();
      const ending = nina.locator('details.act[open]');
      await ending.getByLabel('Why').fill('It was a mistake');
      await ending.getByRole('button', { name: 'End this role' }).click();
      await page.getByText('Had a role here').first().waitFor();
      await page.getByRole('link', { name: 'What was done' }).click();
      expect(await page.getByRole('list').last().textContent()).toMatch(/It was a mistake.*She begins with us/);
      expect(complaints.filter(one => !one.includes('422'))).toEqual([]);
      await close();
    },
  );

  test(name('drafts a set of IECQ from a list of sites, takes a proposed wording, and issues it'), async () => {
    const { page, complaints, close } = await openAs('Iris Officer', '/desk/IecqSet/new');
    const named = (field: string) => page.locator(`[name="${field}"]`);
    await named('scheme').selectOption('IECQ_HSPM');
    await page.getByRole('button', { name: 'Add to Standards', exact: true }).click();
    for (const [field, text] of Object.entries({
      'holder.name': 'Example Optics (demonstration)',
      'standards[0].standard': 'IECQ QC 080000',
      'standards[0].edition': '4.0',
      'scopeOfCertification.text': 'Design and Manufacture of LED Frames and Lens',
      'master.name': 'Head office',
      'master.address': 'Example Road 1, Demonstration City',
      'master.country': 'ZZ',
      'master.scopeAtThisLocation.text': 'Design of LED Frames and Lens; Manufacture of LED Frames',
      'signatory.name': 'Iris Officer',
      'signatory.position': 'Certification officer',
    }))
      await named(field).fill(text);
    await named('master.controlPoint').selectOption('HEAD_OFFICE');
    const list = new Workbook();
    list.addWorksheet('Sites').addRows([
      ['Name', 'Address', 'Country', 'At this location'],
      ['Lens works', 'Example Road 2', 'ZZ', 'Manufacturing of lenses'],
    ]);
    const buffer = Buffer.from(await list.xlsx.writeBuffer());
    await named('sites-file').setInputFiles({ name: 'sites.xlsx', mimeType: xlsx, buffer });
    await page.getByRole('button', { name: 'Add the sites of the file' }).click();
    await page.getByRole('button', { name: 'Take: Manufacture of Lens' }).click();
    await page.getByText('Nothing is found against it').waitFor();
    expect(await named('sites[0].scopeAtThisLocation.text').inputValue()).toBe('Manufacture of Lens');
    const rows = page.getByRole('region', { name: 'What is done where' }).getByRole('row');
    expect(await rows.last().textContent()).toBe('Manufacture · LensNo✓');
    await page.getByRole('button', { name: 'Save and take a number' }).click();
    await page.waitForURL(/iqs_/);
    expect(await faultsEverywhere(page, 'set')).toEqual([]);
    await page.getByRole('link', { name: 'Issue', exact: true }).click();
    await page.getByRole('button', { name: 'Issue' }).click();
    await page.getByText('In force').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test(name('reads which former editions certificates cite, what replaced them, and how long they may'), async () => {
    const { page, complaints, close } = await openAs('Sam Secretariat', '/desk');
    await page.getByRole('link', { name: 'Cites former editions' }).click();
    await page.getByText('replaced by IEC 60079-0/7.0 · since 2017-12 · no end is known').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const recording = `mutation { recordTransition(edition: "IEC 60079-0/6.0", system: IECEX, mayBeUsedUntil: "2031-03-14", source: "Decision 1") { id } }`;
    await graph.tell('sam', recording);
    await page.reload();
    await page.getByText('since 2017-12 · may be cited until March 14, 2031').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test(
    name('acts on all drafts that are ticked, is told of each that is refused, and keeps the list as a view'),
    async () => {
      const drafting = 'mutation { done: draftExCertificate(input: { equipment: "Bulk lamp" }) { id number } }';
      const { number: refused } = (await graph.tell('olga', drafting)).done;
      const { page, complaints, close } = await openAs('Olga Officer', '/desk');
      await page.getByLabel('Find in this list').fill('Bulk lamp');
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByLabel('All on this page').check();
      expect(await page.getByLabel(`Tick ${refused}`).isChecked()).toBe(true);
      await page.getByText('Issue those that are ticked').first().click();
      await page.getByRole('button', { name: 'Issue those that are ticked' }).click();
      const told = page.getByRole('status').filter({ hasText: '0 of 1 done.' });
      expect(await told.textContent()).toContain(`${refused}: `);
      await page.getByText('Keep this view').first().click();
      await page.getByLabel('What you call it').fill('My bulk lamps');
      await page.getByRole('button', { name: 'Keep this view' }).click();
      await page.getByText('Done: Keep this view.').waitFor();
      await page.goto('/desk');
      await page.getByRole('link', { name: 'My bulk lamps' }).click();
      await page.getByText('Bulk lamp').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Forget this view' }).click();
      await page.getByText('Done: Forget this view.').waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test(
    name(
      'reports a concern without an account or a script; the Secretariat answers at its desk, and the answer is read',
    ),
    async () => {
      const { page, close } = await open(address, { javaScriptEnabled: false, viewport: phone });
      await page.locator('summary', { hasText: 'Tell the Secretariat' }).click();
      await page.getByLabel('What is not right?').fill('short');
      await page.getByRole('button', { name: 'Tell the Secretariat' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('message');
      await page.getByLabel('What is not right?').fill('The nameplate in the shop says Zone 0.');
      await page.getByLabel(/^How the Secretariat/).fill('buyer@people.example');
      await page.getByRole('button', { name: 'Tell the Secretariat' }).click();
      await page.getByText('The Secretariat has it.').waitFor();
      const kept = page.url();
      expect(kept).not.toContain('buyer');

      const office = await openAs('Sam Secretariat', '/desk');
      await office.page.getByRole('link', { name: 'Concerns' }).click();
      await office.page.getByText('buyer@people.example').waitFor();
      await office.page.locator('details.act > summary').click();
      await office.page.getByLabel('Answer').fill('It is a forgery. Thank you.');
      await office.page.getByRole('button', { name: 'Answer' }).click();
      await office.page.getByText('Done: Answer.').waitFor();
      await office.close();

      await page.goto(kept);
      await page.getByText('It is a forgery. Thank you.').waitFor();
      await close();
    },
  );

  test(name('keeps a watch at the desk, finds it there, and ends it'), async () => {
    const { page, complaints, close } = await openAs('Olga Officer', '/desk');
    await page.goto('/search?q=hand+lamp');
    await page.getByText('Watch this search').first().click();
    await page.getByRole('link', { name: /Keep it at your desk/ }).click();
    await page.getByLabel('What you call it').fill('Lamps of ours');
    await page.getByRole('button', { name: 'Keep this watch' }).click();
    await page.getByText('Done: Keep this watch.').waitFor();
    const watch = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Lamps of ours' }) });
    expect(await watch.textContent()).toMatch(/[1-9]\d* found now/);
    expect(await faultsOf(page)).toEqual([]);
    await watch.getByRole('button', { name: 'End this watch' }).click();
    await page.getByText('Done: End this watch.').waitFor();
    expect(await watch.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test(
    name('runs a job again that met a fault, as the IT administrator; of two who do, one is told that it is done'),
    async () => {
      await sql(
        graph.databaseUrl,
        `insert into documents.job_run (id, job, payload, state, fault, attempts, ended_at, keep_days)
       values ('draw-lamp/1', 'draw-lamp', '{}', 'FAILED', 'No room on the disk', 5, now(), 1)`,
      );
      const { page, complaints, close } = await openAs('Ivy IT', '/desk/it', { javaScriptEnabled: false });
      const again = page
        .getByRole('row')
        .filter({ hasText: 'No room on the disk' })
        .getByRole('button', { name: 'Run again' });
      const other = await page.context().newPage();
      await other.goto('/desk/it');
      await other.getByRole('button', { name: 'Run again' }).click();
      await other.getByText('Done: Run again.').waitFor();
      expect(await other.getByText('No room on the disk').count()).toBe(0);
      await again.click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('draw-lamp/1');
      expect(complaints.filter(one => !one.includes('422'))).toEqual([]);
      await close();
    },
  );

  test(name('suspends a report as the Secretariat, shown what rests on it, and reads what was done'), async () => {
    const id = (await graph.tell(null, `{ certificate(number: "${report}") { id } }`)).certificate.id;
    const { page, complaints, close } = await openAs('Sam Secretariat', '/desk');
    await page.goto(`/desk/documents/${id}`);
    const falls = page.getByRole('heading', { name: /If it falls, \d+ documents rest on it/ });
    const suspend = page.getByText('Suspend', { exact: true }).first();
    const [above, below] = [await falls.boundingBox(), await suspend.boundingBox()];
    expect(above && below && above.y < below.y).toBe(true);
    await page.getByRole('link', { name: number }).first().waitFor();
    await suspend.click();
    await page.getByLabel('Why').first().fill('Surveillance was not passed');
    await page.getByRole('button', { name: 'Suspend' }).click();
    await page.getByText('Done: Suspend.').waitFor();
    expect(await page.locator('.story').textContent()).toMatch(
      /Suspended.*Surveillance was not passed.*Sam Secretariat/,
    );
    await page.getByRole('link', { name: 'What the public sees' }).click();
    expect(await page.getByRole('status').first().textContent()).toContain('Suspended');
    expect(complaints).toEqual([]);
    await close();
  });

  describe('with a picture that documents are printed with', () => {
    const picture = { name: 'picture.png', mimeType: 'image/png', buffer: onePixel };
    const said = (svg: string) => ({ name: 'picture.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
    const drawing = said(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="90"><rect width="390" height="80" fill="#369"/></svg>',
    );

    /** Hands a file to an act of a part of the page. */
    async function set(part: Locator, act: string, file: typeof picture) {
      const form = part.locator('details', { has: part.page().locator('summary', { hasText: act }) });
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
      await form.getByLabel('Picture').setInputFiles(file);
      await form.getByRole('button', { name: act }).click();
    }
    async function remove(part: Locator, act: string) {
      await part.getByText(act, { exact: true }).first().click();
      await part.getByRole('button', { name: act }).click();
      await part.page().getByText(`Done: ${act}.`).waitFor();
      expect(await part.getByRole('img').count()).toBe(0);
    }
    const widthOf = (image: Locator) => image.evaluate(one => (one as HTMLImageElement).naturalWidth);

    test(name('sets the logo of a body, is told what is none, replaces and removes it, without a script'), async () => {
      const { page, complaints, close } = await openAs('Adam Administrator', '/desk/bodies/bdy_demo', {
        javaScriptEnabled: false,
      });
      const main = page.locator('main');
      const logo = page.getByRole('img', { name: /^Logo of / });
      await set(main, 'Set the logo', said('<html/>'));
      await page.getByRole('alert').getByText('neither a PNG nor an SVG').waitFor();
      await set(main, 'Set the logo', { ...picture, buffer: Buffer.alloc(600_000) });
      await page.getByRole('alert').getByText('larger than 524288 bytes').waitFor();
      for (const [file, width] of [
        [picture, 1],
        [drawing, 600],
      ] as const) {
        await set(main, 'Set the logo', file);
        await page.getByText('Done: Set the logo.').waitFor();
        expect(await widthOf(logo)).toBe(width);
      }
      const seen = await openAs('Adam Administrator', '/desk/bodies/bdy_demo');
      expect(await faultsEverywhere(seen.page, 'desk-logo')).toEqual([]);
      await seen.close();
      await remove(main, 'Remove the logo');
      expect(complaints.filter(one => !one.includes('422'))).toEqual([]);
      await close();
    });

    test(name('is given their signature by an administrator, and removes it'), async () => {
      const adam = await openAs('Adam Administrator', '/desk/bodies/bdy_demo/people');
      const olga = adam.page.getByRole('article').filter({ has: adam.page.getByRole('heading', { name: 'Olga' }) });
      await set(olga, 'Set the picture of the signature', drawing);
      await adam.page.getByText('Done: Set the picture of the signature.').waitFor();
      expect(await widthOf(olga.getByRole('img', { name: 'Signature of Olga Officer' }))).toBe(600);
      expect(await faultsEverywhere(adam.page, 'desk-signature')).toEqual([]);
      const ben = adam.page.getByRole('article').filter({ has: adam.page.getByRole('heading', { name: 'Ben' }) });
      expect(await ben.getByText('Set the picture of the signature').count()).toBe(0);
      const own = await openAs('Olga Officer', '/desk');
      await own.page.getByRole('link', { name: 'Olga Officer' }).click();
      const signature = own.page.getByRole('article');
      expect(await widthOf(signature.getByRole('img', { name: 'Signature of Olga Officer' }))).toBe(600);
      expect(await faultsEverywhere(own.page, 'desk-own-signature')).toEqual([]);
      await remove(signature, 'Remove the picture of the signature');
      await adam.page.reload();
      expect(await olga.getByRole('img').count()).toBe(0);
      expect([...adam.complaints, ...own.complaints]).toEqual([]);
      await Promise.all([adam.close(), own.close()]);
    });

    test(name('sets and removes the mark of their system as the Secretariat'), async () => {
      const { page, complaints, close } = await openAs('Sam Secretariat', '/desk/marks');
      const mark = page.getByRole('article');
      await set(mark, 'Set the mark', drawing);
      await page.getByText('Done: Set the mark.').waitFor();
      expect(await widthOf(mark.getByRole('img', { name: 'Mark of IECEx' }))).toBe(600);
      expect(await faultsEverywhere(page, 'desk-mark')).toEqual([]);
      await remove(mark, 'Remove the mark');
      expect(complaints).toEqual([]);
      await close();
    });
  });

  /** What Lighthouse says of a page, opened as on a phone with a slow line. A browser that was too busy to be measured is asked again. */
  async function measured(to: string, attempts = 3): Promise<Measured> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        require.resolve('lighthouse/cli/index.js'),
        graph.url + to,
        ...['--quiet', '--output=json', '--no-enable-error-reporting', '--disable-full-page-screenshot'],
        '--chrome-flags=--headless=new --no-sandbox',
        // Our decision: what is found by words is for people; search engines are told of documents by the sitemap.
        ...(to.startsWith('/search') ? ['--skip-audits=is-crawlable'] : []),
      ],
      { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 50_000_000 },
    ).catch((failed: { stdout: string }) => failed);
    const said: Measured & { runtimeError?: { message: string } } = JSON.parse(stdout || '{"runtimeError":{}}');
    if (!said.runtimeError) return said;
    if (attempts === 1) throw new Error(`Lighthouse could not measure ${to}: ${said.runtimeError.message}`);
    return measured(to, attempts - 1);
  }

  test(name('is what Lighthouse calls accessible, well made and easy to find, and light on a slow line'), async () => {
    const wanted = pages.filter(([said]) => /^(home|search|certificate|verify|figures|developers)$/.test(said));
    const found = await inParallel(wanted, 3, async ([said, to]) => {
      const { categories, audits } = await measured(to);
      const points = Object.entries(categories).map(
        ([category, { score }]) => `${category} ${Math.round(score * 100)}`,
      );
      // How fast it is depends on this machine, and is printed only.
      process.stdout.write(`Lighthouse, ${said}: ${points.join(', ')}\n`);
      const { performance: _, ...others } = categories;
      const itemsOf = (audit: string) => audits[audit]?.details?.items ?? [];
      const loaded = itemsOf('network-requests');
      const scripts = loaded.filter(({ resourceType }) => resourceType === 'Script');
      const blocking = itemsOf('render-blocking-resources').filter(({ url }) => !url.endsWith('.css'));
      return {
        said,
        points,
        isGood: Object.values(others).every(({ score }) => score >= 0.95),
        isLight: loaded.length <= 8 && scripts.length === 1 && Number(audits['total-byte-weight']?.numericValue) < 1e5,
        isSteady: Number(audits['cumulative-layout-shift']?.numericValue) < 0.1,
        blocking,
      };
    });
    expect(found.length).toBe(6);
    for (const { said, points, ...rest } of found)
      expect({ said, points, ...rest }).toEqual({
        said,
        points,
        isGood: true,
        isLight: true,
        isSteady: true,
        blocking: [],
      });
  });
});

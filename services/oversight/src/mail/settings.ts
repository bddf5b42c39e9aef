import path from 'node:path';

/** What the environment says of mail; every process of oversight must be told the same. */
export interface MailSettings {
  /** `smtps://user:password@host`; null: letters are put into the mailbox folder. */
  smtpUrl: string | null;
  from: string;
  /** Where letters are put as files, where there is no server. */
  mailboxDir: string;
  /** To which links in letters lead. */
  publicUrl: string;
}

/** What is said in this process, in place of the environment. */
let said: NodeJS.ProcessEnv = {};

/** Sets the data folder and the address of the graph for this process. */
export function configureMail({ dataDir, publicUrl }: { dataDir: string; publicUrl: string }): void {
  said = { DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
}

/** Read anew each time, so that a test may set another folder. */
export function mailSettings(environment: NodeJS.ProcessEnv = { ...process.env, ...said }): MailSettings {
  const dataDir = path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '..', '..', '.data'));
  return {
    smtpUrl: environment.SMTP_URL || null,
    from: environment.MAIL_FROM || 'Conformity Graph <register@conformity.example>',
    mailboxDir: path.join(dataDir, 'mailbox'),
    publicUrl: (environment.PUBLIC_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, ''),
  };
}

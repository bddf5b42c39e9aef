import { Readable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

const pieceBytes = 64 * 1024;

/** What COPY gives to stdout, as a stream to be handed to `query` of a client; rows are gathered to pieces of 64 KiB. */
export class CopyOut extends Readable implements Submittable {
  private connection: Connection | undefined;
  private piece = Buffer.allocUnsafe(pieceBytes);
  private length = 0;

  constructor(private readonly sql: string) {
    super();
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  /** The chunk is overwritten after this. @throws where a row is longer than a piece */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.length + chunk.length > pieceBytes) this.give();
    this.length += chunk.copy(this.piece, this.length);
  }

  private give(): void {
    const goesOn = this.push(this.piece.subarray(0, this.length));
    this.piece = Buffer.allocUnsafe(pieceBytes);
    this.length = 0;
    if (!goesOn) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {
    this.give();
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** By which the pages tell for whom they ask. */
const visitorHeader = 'x-visitor';

/**
 * Pages are made by a process that asks the graph, so that all their readers have its address. It is given a ticket with each request, which it
 * hands in with what it asks: each reader pays for themselves, and nobody can make up an address.
 */
export class Visitors {
  private readonly key: Buffer;

  /** With a secret that several gateways have, each takes the tickets of the others; without one, only its own. */
  constructor(secret?: string) {
    this.key = secret ? createHmac('sha256', secret).update('tickets of visitors').digest() : randomBytes(32);
  }

  /** What goes to the pages with a request. */
  ticketOf({ ip }: FastifyRequest): Record<string, string> {
    return { [visitorHeader]: `${ip} ${this.signed(ip)}` };
  }

  /** Who pays for a request: whoever the pages ask for, else whoever has sent it. */
  addressOf({ headers, ip }: FastifyRequest): string {
    const ticket = headers[visitorHeader];
    if (typeof ticket !== 'string') return ip;
    const [address = '', given = ''] = ticket.split(' ');
    const [told, made] = [given, this.signed(address)].map(text => Buffer.from(text)) as [Buffer, Buffer];
    return told.length === made.length && timingSafeEqual(told, made) ? address : ip;
  }

  private signed(address: string): string {
    return createHmac('sha256', this.key).update(address).digest('base64url');
  }
}

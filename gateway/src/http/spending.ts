import type { Principal } from '@conformity/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Balance, headersOf, type Payer, payerAt, payerOf, type Spending } from '../operations/allowance';

/** Lets requests be paid for. */
export interface Charging {
  /** Takes what it costs from whoever asks; a guest, if nobody is named. @throws LIMIT_EXCEEDED */
  charge(request: FastifyRequest, cost: number, principal?: Principal): Promise<void>;
}

/** Tells by headers on every answer what is left to whoever paid for it. Without allowances nobody pays. */
export function charging(
  server: FastifyInstance,
  spending: Spending | undefined,
  addressOf: (request: FastifyRequest) => string = ({ ip }) => ip,
): Charging {
  if (!spending) return { charge: async () => {} };
  const balances = new WeakMap<FastifyRequest, Balance>();
  const refused = new WeakSet<FastifyRequest>();
  server.addHook('onSend', (request, reply, payload, done) => {
    const balance = balances.get(request);
    if (balance) reply.headers(headersOf(balance));
    if (balance && refused.has(request)) reply.header('retry-after', balance.resetSeconds);
    done(null, payload);
  });
  server.addHook('onClose', async () => spending.close());
  return {
    charge: async (request, cost, principal) => {
      const address = addressOf(request);
      const payer: Payer = principal ? payerOf(principal, address) : payerAt(address);
      try {
        await spending.spend(payer, cost, balance => balances.set(request, balance));
      } catch (refusal) {
        refused.add(request);
        throw refusal;
      }
    },
  };
}

import type { Context } from '@conformity/subgraph';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Loaders } from './loaders';
import type { Making } from './printed-issue';

type Asking = Context<Loaders>;

/** How far something is that is made outside of the request. */
export const JobState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  READY: 'READY',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type JobState = keyof typeof JobState;
registerEnumType(JobState, {
  name: 'JobState',
  description:
    'How far something is that is made outside of the request. Ask again until it is READY, FAILED or CANCELLED.',
  valuesConfig: {
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'Is being made; `percent` tells how far.' },
    READY: { description: 'Done; `url` tells where.' },
    FAILED: { description: 'Will not be made; `message` says why and what to do.' },
    CANCELLED: { description: 'Stopped by whoever asked for it.' },
  },
});

@Directive('@cacheControl(maxAge: 0)')
@ObjectType({ description: 'A file that is made the first time that somebody asks for it.' })
export class RenderedFile {
  @Field(() => JobState, { description: 'How far it is. Ask again until it is READY or FAILED.' }) state!: JobState;
  @Field(() => Int, { description: 'How much of it is done, 0 to 100.' }) percent!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What is being done; of a failed one why, and what to do about it.',
  })
  message!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is, below the address of the graph; null until it is READY.',
  })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, by which it is known again.' })
  sha256!: string | null;
  @Field(() => Int, { nullable: true, description: 'Its size in bytes; null until it is READY.' }) bytes!:
    | number
    | null;
}

/** A file as the user is shown it. */
export function renderedFile({ state, percent, message, result }: Making): RenderedFile {
  const { sha256 = null, bytes = null } = (state === 'READY' ? result : {}) as { sha256?: string; bytes?: number };
  return { state, percent, message, sha256, bytes, url: sha256 && `/documents/${sha256}` };
}

/** Every document of the register, as it can be printed. */
@ObjectType('Certificate')
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
export class PrintedCertificate {
  @Field(() => ID) id!: string;
}

@Resolver(() => PrintedCertificate)
export class CertificateFields {
  @FieldResolver(() => RenderedFile, {
    nullable: true,
    description:
      'The public issue as a sealed PDF, the latest if none is given. Made the first time, so ask again until it is READY. Null where there is no such issue, or you may not read it.',
  })
  pdf(
    @Root() { id }: PrintedCertificate,
    @Arg('issue', () => Int, { nullable: true, description: 'Its number, such as 0 for the first.' }) issue:
      | number
      | null,
    @Ctx() { loaders }: Asking,
  ): Promise<RenderedFile | null> {
    return loaders.certificate.load(`${id}/${issue ?? ''}`).then(file);
  }

  @FieldResolver(() => RenderedFile, {
    nullable: true,
    description:
      'The photo card of a certified person, of the size of a credit card, as a sealed PDF. Null for every other document.',
  })
  card(@Root() { id }: PrintedCertificate, @Ctx() { loaders }: Asking): Promise<RenderedFile | null> {
    return loaders.card.load(`${id}/`).then(file);
  }
}

const file = (making: Making | null): RenderedFile | null => making && renderedFile(making);

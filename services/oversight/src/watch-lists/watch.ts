import type { KeptSearch } from '@conformity/register';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A search that is watched, by however many. */
@Entity('watch_search')
export class WatchSearch {
  /** The hash of what was asked. */
  @PrimaryColumn('text') id!: string;
  @Column('text', { nullable: true }) query!: string | null;
  @Column('jsonb', { nullable: true }) filter!: object | null;
  @Column('text', { name: 'document_id', nullable: true }) documentId!: string | null;
  /** As the register reads it. */
  @Column('jsonb') search!: KeptSearch;
  /** Of which a document that it finds has at least one. */
  @Column('text', { array: true }) keys!: string[];
  /** By which references it was read. */
  @Column('text', { name: 'read_by', array: true }) readBy!: string[];
  /** Whether one of these changed since. */
  @Column('boolean', { name: 'is_stale' }) isStale!: boolean;
}

/** A document that a search found last. */
@Entity('watch_match')
export class WatchMatch {
  @PrimaryColumn('text', { name: 'search_id' }) searchId!: string;
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @Column('text') number!: string;
  @Column('text') system!: string;
  @Column('uuid') print!: string;
}

/** Up to which change, and which day, everything was looked through. */
@Entity('watch_mark')
export class WatchMark {
  @PrimaryColumn('bigint') sequence!: string;
  @Column('date') day!: string;
}

/** What somebody wants to be told of. */
@Entity('watch')
export class Watch {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'search_id' }) searchId!: string;
  /** Null of a guest, whom `MailReader` has under the id of the watch. */
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('boolean', { name: 'is_mailed' }) isMailed!: boolean;
  /** By which its feed and calendar are known. */
  @Column('text', { name: 'feed_key' }) feedKey!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Of a guest: when the address was confirmed. Nothing is told before. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
}

/** A watch as its keeper sees it. */
@ObjectType('Watch', { description: 'A search or a document of which you want to be told.' })
export class KeptWatch {
  @Field(() => ID, { description: 'Such as `wch_...`.' }) id!: string;
  feedKey!: string;
  @Field(() => String, { nullable: true, description: 'How you call it.' }) name!: string | null;
  @Field(() => Boolean, { description: 'Whether what it tells is sent to you by e-mail too, as `noticeMail` says.' })
  isMailed!: boolean;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) createdAt!: Date;
  @Field(() => String, { nullable: true, description: 'The text of the search.' }) query!: string | null;
  @Field(() => String, { nullable: true, description: 'The filter of the search, as JSON, as it was given.' })
  filter!: string | null;
  @Field(() => ID, { nullable: true, description: 'The document, where it watches one; `node` finds it.' })
  documentId!: string | null;
  @Field(() => Int, { description: 'How many documents it finds.' }) found!: number;
  @Field(() => String, { nullable: true, description: 'To which address notices are sent as well, signed.' })
  webhookUrl!: string | null;
  @Field(() => ID, { nullable: true, description: 'The same address, for `webhookDeliveries`.' })
  webhookId!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nothing is sent there, because a notice could not be delivered for days.',
  })
  webhookDisabledAt!: Date | null;
}

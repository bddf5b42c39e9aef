import { System } from '@conformity/certification';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { NoticeKind } from './notice';

/** An address of a body, or of who keeps a watch, to which its notices are sent. */
@ObjectType({
  description:
    'An address of a body, or of a watch, to which its notices are sent, signed as standardwebhooks.com has it.',
})
@Entity('webhook')
export class Webhook {
  @Field(() => ID, { description: 'Such as `whk_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => System, {
    nullable: true,
    description: 'Of which system the notices are; null where they are of a watch.',
  })
  @Column('text', { nullable: true })
  system!: System | null;
  @Column('text', { name: 'body_id', nullable: true }) bodyId!: string | null;
  /** Of which watch, in place of a system and a body. */
  @Column('text', { name: 'watch_id', nullable: true }) watchId!: string | null;
  @Field(() => String, { description: 'Where they are sent.' }) @Column('text') url!: string;
  /** `whsec_` and a key in base64; told once. */
  @Column('text') secret!: string;
  @Field(() => [NoticeKind], { nullable: true, description: 'Which kinds; null: every kind.' })
  @Column('text', { array: true, nullable: true })
  kinds!: NoticeKind[] | null;
  @Field(() => String, { description: 'Who registered it.' })
  @Column('text', { name: 'created_by' })
  createdBy!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when nothing is sent there any more, because a notice could not be delivered for days. Null while it works.',
  })
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}

export const DeliveryState = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', FAILED: 'FAILED' } as const;
export type DeliveryState = keyof typeof DeliveryState;
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How far the delivery of a notice is.',
  valuesConfig: {
    PENDING: { description: 'It is tried, or will be again.' },
    DELIVERED: { description: 'The address answered that it has it.' },
    FAILED: { description: 'It is tried no more; it can be sent again.' },
  },
});

/** A notice on its way to an address. */
@ObjectType('WebhookDelivery', { description: 'A notice on its way to an address.' })
@Entity('delivery')
export class Delivery {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
  @Column('text', { name: 'webhook_id' }) webhookId!: string;
  @Column('bigint', { name: 'notice_id' }) noticeId!: string;
  @Field(() => DeliveryState, { description: 'How far it is.' }) @Column('text') state!: DeliveryState;
  @Field(() => Int, { description: 'How often it was tried.' }) @Column('int') attempts!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null where it is not.' })
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null where it did not.' })
  @Column('text', { name: 'last_fault', nullable: true })
  lastFault!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the address had it.' })
  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
}

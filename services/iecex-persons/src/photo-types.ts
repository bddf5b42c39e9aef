import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Where a photo is, at the address of the graph. */
export const photoUrl = (hash: string) => `/photos/${hash}`;

@ObjectType({ description: 'The photo of a certified person.' })
export class PersonPhoto {
  @Field(() => ID, { description: 'SHA-256 of the picture: another picture has another hash.' }) hash!: string;
  @Field(() => Int, { description: 'In pixels.' }) width!: number;
  @Field(() => Int, { description: 'In pixels.' }) height!: number;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A JPEG picture.' })
  url(): string {
    return photoUrl(this.hash);
  }
}

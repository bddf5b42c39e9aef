import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Base64Scalar } from './base64';

@ObjectType({ description: 'The photo of a certified person.' })
export class PersonPhoto {
  @Field(() => ID, { description: 'SHA-256 of the picture: another picture has another hash.' }) hash!: string;
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A JPEG picture.' })
  url(): string {
    return `/photos/${this.hash}`;
  }
}

@ObjectType({ description: 'A photo with its bytes: for the gateway, which serves it.' })
@Directive('@inaccessible')
export class PersonPhotoFile {
  @Field(() => String) mediaType!: string;
  @Field(() => Base64Scalar) data!: Uint8Array;
}

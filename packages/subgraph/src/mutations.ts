import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from './context';
import { askedMutation } from './once';

/**
 * Makes every mutation of the schema, and what is selected of its answer, read what stands in the database: no loader of the
 * request answers from before it, whatever the mutations before it have read. Its acts know by what they are known again.
 */
export function prepareMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (root, args, context: Context, info) => {
      context.forget();
      const name = String(info.path.key);
      context.mutation = askedMutation(field.name, args, name);
      context.mutations ??= new Map();
      context.mutations.set(name, context.mutation);
      try {
        return await resolve(root, args, context, info);
      } finally {
        context.forget();
      }
    };
  }
}

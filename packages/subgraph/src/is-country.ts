import { countryPattern } from '@conformity/certification';
import { Matches } from 'class-validator';

/** Refuses as BAD_INPUT what is no country code. */
export const IsCountry = (): PropertyDecorator =>
  Matches(countryPattern, {
    message: 'is not a country code. Write the two capital letters of ISO 3166-1, such as DE.',
  });

/** The form of a country code: the two capital letters of ISO 3166-1 alpha-2. Which of them are in use is not asked. */
export const countryPattern = /^[A-Z]{2}$/;

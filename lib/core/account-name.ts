/** The longest name that the user can give an account. */
export const MAX_ACCOUNT_NAME = 30;

/** Minutes during which a forgotten password can be replaced by the link that was mailed. */
export const PASSWORD_RESET_MINUTES = 60;

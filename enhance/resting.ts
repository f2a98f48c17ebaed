/** How long a pointer rests before what it rests on is shown, in milliseconds. */
export const rest = 200;
/** How long it is away before that closes, in milliseconds. */
export const away = 300;

/** How long a pointer rests before what it rests on is shown, and is away before that closes, in milliseconds. */
export const rest = 200;
export const away = 300;

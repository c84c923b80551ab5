/**
 * An age below this is a slip of the finger, or a child: hardly any paid work is allowed then, and the rules about it are
 * not here. Ours, no rule of law.
 */
export const YOUNGEST = 13;

const TIME = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time of a moment in the Netherlands: "14:05". */
export function formatTime(moment: Date): string {
  return TIME.format(moment);
}

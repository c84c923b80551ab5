// Fetched only when somebody asks for a calendar file: `const { calendarFile } = await import(address)`.
export { calendarFile } from '#platform/calendar-file.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form can be the id of a row. What cannot is not there. */
export function isRowId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

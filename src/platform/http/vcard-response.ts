/** A contact (vCard) as a file to keep. @param name without ending; an id, so that it needs no quoting */
export function vcardResponse(card: string, name: string): Response {
  return new Response(card, {
    headers: {
      'content-type': 'text/vcard; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.vcf"`,
      'cache-control': 'no-store',
    },
  });
}

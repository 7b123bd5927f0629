/** How mail programs announce what they quote, in the languages that people here write; each is one whole line. */
export const ATTRIBUTIONS: readonly RegExp[] = [
  /^On\b.{4,200}\bwrote:$/i,
  /^Am\b.{4,200}\bschrieb\b.{0,200}:$/i,
  /^Le\b.{4,200}\ba écrit\s?:$/i,
  /^El\b.{4,200}\bescribió:$/i,
  /^Em\b.{4,200}\bescreveu:$/i,
  /^Il\b.{4,200}\bha scritto:$/i,
  /^Op\b.{4,200}\bschreef\b.{0,200}:$/i,
  /^\d{4}[年/.-].{3,200}(?:[:：]|のメール|書きました|wrote)[:：]?$/,
  /^.{1,100}<[^<>\s]+@[^<>\s]+>.{0,60}(?:[:：]|のメール[:：]?)$/,
];

/** The line above an original that is not marked line by line. */
export const SEPARATORS: readonly RegExp[] = [
  /^-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Weitergeleitete Nachricht)\s*-{2,}$/i,
  /^-{2,}\s*(?:Forwarded message|Message d['’]origine|Message transféré|Mensaje original|Messaggio originale)\s*-{2,}$/i,
  /^-{2,}\s*(?:元のメッセージ|転送メッセージ|Original Message)\s*-{2,}$/i,
  /^Begin forwarded message:$|^Anfang der weitergeleiteten Nachricht:$|^Début du message transféré\s?:$/i,
];

/** The names of header fields with which Outlook and others begin an original. */
export const HEADER_FIELDS = {
  from: /^\*{0,2}(?:From|Von|De|Da|Van|差出人|送信者)\s?[:：]\*{0,2}\s?\S/i,
  other:
    /^\*{0,2}(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|A|Objet|Enviado|Fecha|Para|Asunto|Inviato|Oggetto|Verzonden|Aan|Onderwerp|Reply-To|Antwort an|送信日時|日時|宛先|件名)\s?[:：]\*{0,2}(?:\s|$)/i,
};

/** What phones put under everything that is written on them. */
export const DEVICE_SIGNATURES: readonly RegExp[] = [
  /^Sent from (?:my|Mail for|Outlook|Yahoo|AOL|Proton)\b.{0,80}$/i,
  /^Get Outlook for .{1,40}$/i,
  /^(?:Von meinem .{1,40} gesendet|Gesendet von .{1,60}|Diese Nachricht wurde von meinem .{1,60} gesendet\.?)$/i,
  /^Envoyé (?:de mon|depuis) .{1,60}$/i,
  /^(?:Enviado desde mi|Enviado do meu|Inviato da) .{1,60}$/i,
  /^.{0,20}(?:iPhone|iPad|Android)から送信$/,
  /^Holen Sie sich Outlook für .{1,40}$|^Télécharger Outlook pour .{1,40}$/i,
];

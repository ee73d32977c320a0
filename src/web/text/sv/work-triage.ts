/** Texts of taking observations in, and of the identity guard. */
export const triageTexts = {
  triage: {
    guard: {
      refused: 'Texten ser ut att innehålla en personbeteckning. Ta bort den: observationen kan inte skickas med den.',
      seen: 'Det här kan avslöja vem någon är: {{what}}. Beskriv mer allmänt om du kan.',
      mild: 'Kontrollera ännu: {{what}}.',
    },
  },
}

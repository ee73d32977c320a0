/** Texts of the pages of reporting units. */
export const unitTexts = {
  units: {
    lead: 'Enheter där observationer görs. Har enheten färre än {{smallest}} möjliga observatörer visas den inte intill observationen: namnet skulle avslöja vem som gjort den.',
    add: 'Lägg till en enhet',
    none: 'Det finns inga enheter ännu. Lägg först till en enhet: då får du en länk och en QR-kod med vilka man kan göra en observation utan konto.',
    caption: 'Områdets enheter',
    unit: 'Enhet',
    possible: 'Möjliga observatörer',
    staff: 'Personal',
    links: 'Länkar',
    state: 'Läge',
    open: 'I bruk',
    closed: 'Avslutad',
    small: '(för liten för att visas)',
    newTitle: 'Ny enhet',
    done: {
      saved: 'Enheten sparades.',
      link: 'Länken är klar. Skriv ut en affisch eller dela adressen.',
      closed: 'Länken stängdes. Det som redan skickats finns kvar.',
    },
    details: 'Uppgifter om enheten',
    form: {
      nameFi: 'Namn på finska',
      nameSv: 'Namn på svenska',
      task: 'Serviceuppgift',
      taskAll: 'Flera eller ingen',
      municipality: 'Kommun',
      municipalityAll: 'Hela området',
      possibleReporters: 'Möjliga observatörer',
      possibleHint:
        'Hur många som kunde göra en observation från enheten. Färre än {{smallest}}: enhetens namn visas aldrig intill en observation.',
      staff: 'Antal anställda',
      staffHint: 'Används när man räknar observationer per tusen anställda.',
      supervisors: 'Enhetens chefer',
      supervisorsHint: 'De ser inte vem från enheten som har skickat en observation med namn.',
      validFrom: 'Första dag',
      validUntil: 'Sista dag',
      untilHint: 'Lämna tomt om enheten fortsätter.',
    },
    linksLead:
      'Med länken kan man göra en observation utan att logga in. Länken öppnar ett tomt formulär och avslöjar inte vem som öppnade den.',
    noLinks: 'Enheten har ingen öppen länk.',
    closedLinks: 'Stängda länkar: {{count}}.',
    makeLink: 'Skapa länk: {{audience}}',
    madeOn: 'skapad {{day}}',
    poster: 'Affisch',
    closeLink: 'Stäng länken',
    backToUnit: 'Tillbaka till enheten',
    printHint: 'Skriv ut sidan: varje språk kommer på sitt eget ark.',
    posterTitle: {
      workers: 'Vad ser du i ditt arbete?',
      clients: 'Vad skulle du vilja ändra?',
    },
    posterText: {
      workers:
        'Berätta om ett fenomen som du lägger märke till i klientarbetet. Det tar under tre minuter och du kan vara anonym. Du får en kvittokod. Med den ser du vad observationen ledde till.',
      clients:
        'Berätta vad som inte fungerar i servicen eller vardagen, eller vad som fungerar bra. Du behöver inte logga in och inte berätta vem du är.',
    },
    qrLabel: 'QR-kod som öppnar adressen {{address}}',
  },
}

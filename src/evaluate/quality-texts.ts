import type { QualitySectionId } from '../model/quality.ts'
import type { Texts } from '../model/text.ts'

export const QUALITY_HEADINGS: Readonly<Record<QualitySectionId, Texts>> = {
  'data-description': { fi: 'Aineiston kuvaus', sv: 'Beskrivning av materialet', en: 'Data description' },
  relevance: { fi: 'Tilastotietojen relevanssi', sv: 'Statistikuppgifternas relevans', en: 'Relevance' },
  'data-content': { fi: 'Tietosisältö', sv: 'Datainnehåll', en: 'Data content' },
  'statistical-process': { fi: 'Tilaston tuotantoprosessi', sv: 'Statistikens produktionsprocess', en: 'Statistical process' },
  accuracy: { fi: 'Tarkkuus ja luotettavuus', sv: 'Precision och tillförlitlighet', en: 'Accuracy and reliability' },
  timeliness: { fi: 'Ajantasaisuus ja oikea-aikaisuus', sv: 'Aktualitet och punktlighet', en: 'Timeliness and punctuality' },
  coherence: { fi: 'Yhtenäisyys ja vertailukelpoisuus', sv: 'Enhetlighet och jämförbarhet', en: 'Coherence and comparability' },
  accessibility: { fi: 'Saatavuus ja selkeys', sv: 'Tillgänglighet och tydlighet', en: 'Accessibility and clarity' },
  'data-protection': { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact' },
}

export const SYNTHETIC_PARAGRAPH: Texts = {
  fi: 'Keksittyjä esimerkkitietoja: tämän rekisterin henkilöt ja heidän asiakkuutensa on keksitty. Luvut eivät kuvaa todellista sosiaalihuoltoa.',
  sv: 'Påhittade exempeluppgifter: personerna i detta register och deras klientrelationer är påhittade. Siffrorna beskriver inte den verkliga socialvården.',
  en: 'Invented example data: the persons of this register and their client relationships are made up. The figures do not describe real social welfare.',
}

/** The days at which invented data were loaded say nothing of punctuality. */
export const SYNTHETIC_TIMELINESS: Texts = {
  fi: 'Jakso päättyi {ended}. Myöhässä tulleita erillistoimituksia oli {late}.',
  sv: 'Perioden slutade den {ended}. Av de separata leveranserna kom {late} för sent.',
  en: 'The period ended on {ended}. {late} of the separate deliveries came late.',
}

export const REVISION_PARAGRAPH: Texts = {
  fi: 'Tämä julkaisu tarkentaa saman jakson edellistä julkaisua: muuttuneita lukuja on {changed}, lisättyjä {added} ja poistettuja {removed}. Muuttuneen luvun vieressä on merkki r, ja julkaisun tiedostossa revisions.json on kunkin luvun vanha ja uusi arvo.',
  sv: 'Den här publikationen reviderar den föregående publikationen av samma period: {changed} siffror har ändrats, {added} har lagts till och {removed} har tagits bort. Ändrade siffror har tecknet r, och filen revisions.json i publikationen visar det gamla och det nya värdet för var och en.',
  en: 'This release revises the previous release of the same cycle: {changed} figures have changed, {added} were added and {removed} removed. Changed figures carry the symbol r, and the file revisions.json of the release has the old and the new value of each.',
}

/** Paragraphs by section; names in braces are filled from the facts of the run. */
export const QUALITY_PARAGRAPHS: Readonly<Record<QualitySectionId, readonly Texts[]>> = {
  'data-description': [
    {
      fi: '{programme} kokoaa tiedot sosiaalihuollon asiakkaista ja asiakkuuksista. Tiedot saadaan kahta reittiä: Sosiaalihuollon asiakastiedon arkistosta (Kanta) ja niiden hyvinvointialueiden erillistoimituksina, joiden arkistotiedot eivät vielä ole täydelliset.',
      sv: '{programme} samlar uppgifter om socialvårdens klienter och klientrelationer. Uppgifterna fås via två vägar: ur Klientdataarkivet för socialvården (Kanta) och som separata leveranser från de välfärdsområden vars arkivuppgifter ännu inte är fullständiga.',
      en: 'The {programme} brings together data on clients of social welfare and their client relationships. The data come by two routes: from the Client Data Archive for Social Welfare (Kanta), and as separate deliveries from the counties whose archive content is not yet complete.',
    },
    {
      fi: 'Tämä julkaisu koskee jaksoa {cycle}. Aikasarja alkaa neljänneksestä {firstQuarter}.',
      sv: 'Den här publikationen gäller perioden {cycle}. Tidsserien börjar med kvartalet {firstQuarter}.',
      en: 'This release concerns {cycle}. The series begins with {firstQuarter}.',
    },
  ],
  relevance: [
    {
      fi: 'Luvut on tarkoitettu sosiaalihuollon seurantaan, arviointiin ja ohjaukseen: kuinka moni on asiakkaana, missä palvelutehtävissä, minkä ikäisiä asiakkaat ovat ja missä he asuvat. Rekisteri auttaa myös hyvinvointialueita parantamaan kirjaamista, koska jokaisen luvun vieressä kerrotaan, kuinka kattaviin tietoihin se perustuu.',
      sv: 'Siffrorna är avsedda för uppföljning, utvärdering och styrning av socialvården: hur många som är klienter, inom vilka serviceuppgifter, hur gamla klienterna är och var de bor. Registret hjälper också välfärdsområdena att förbättra dokumentationen, eftersom det vid varje siffra anges hur heltäckande uppgifter den bygger på.',
      en: 'The figures serve the monitoring, evaluation and steering of social welfare: how many people are clients, in which service tasks, at what age and where. The register also helps counties to improve their recording, because each figure says how comprehensive the data behind it are.',
    },
  ],
  'data-content': [
    {
      fi: 'Henkilö on asiakas jaksolla, jos hänen asiakkuusjaksonsa osuu ainakin yhteen jakson päivään. Hänet lasketaan kerran kussakin palvelutehtävässä ja kerran koko sosiaalihuollossa, vaikka tieto hänestä tulisi molempia reittejä. Vuoden luku on eri henkilöiden määrä vuoden aikana, ei neljännesten summa.',
      sv: 'En person är klient under perioden om hans eller hennes klientrelationsperiod omfattar minst en dag av perioden. Personen räknas en gång inom varje serviceuppgift och en gång inom hela socialvården, även om uppgiften kommer båda vägarna. Årets siffra är antalet olika personer under året, inte summan av kvartalen.',
      en: 'A person is a client in a period when a client relationship period of theirs covers at least one of its days. They are counted once in each service task and once in social welfare as a whole, even when the record comes by both routes. The figure of a year is the number of different persons during it, not the sum of its quarters.',
    },
    {
      fi: 'Kotikunta ja ikä ovat jakson viimeisen päivän mukaiset. Osuus lasketaan palvelutehtävän ikäryhmän väestöstä edellisen vuoden lopussa. Perheoikeudellisia palveluja ei vielä kerätä.',
      sv: 'Hemkommun och ålder gäller periodens sista dag. Andelen beräknas på befolkningen i serviceuppgiftens åldersgrupp i slutet av föregående år. Familjerättsliga tjänster samlas ännu inte in.',
      en: 'Home municipality and age are those on the last day of the period. Shares are of the population at the end of the year before the period, in the age group of the service task. Family law services are not yet collected.',
    },
  ],
  'statistical-process': [
    {
      fi: 'Tietojen toimittamiseen velvollisia alueita on {deliverers}. Tähän laskentaan saatiin tietoja {delivered} alueelta: Kannasta {archive} alueen asiakkaista ja erillistoimituksina {separate} alueelta. Rivejä vastaanotettiin {rows}. Erillistoimitus kattaa {window} viimeisintä neljännestä ja korvaa aiemman toimituksen samoilta neljänneksiltä.',
      sv: '{deliverers} områden är skyldiga att lämna uppgifter. Till den här beräkningen fanns uppgifter från {delivered} områden: ur Kanta om klienter i {archive} områden och som separata leveranser från {separate} områden. Antalet mottagna rader var {rows}. En separat leverans omfattar de {window} senaste kvartalen och ersätter den tidigare leveransen för samma kvartal.',
      en: 'Of {deliverers} organisations with the duty to deliver, {delivered} had data in this run: {archive} areas have clients in the archive, and {separate} areas sent a separate delivery. {rows} rows were received. A separate delivery covers the {window} latest quarters and replaces the earlier one for the same quarters.',
    },
    {
      fi: 'Hyvinvointialueet arvioivat, ovatko niiden tiedot kattavat, kunnittain ja palvelutehtävittäin. Vain kattaviin tietoihin perustuvat luvut esitetään. Koko maan luku on arvio, joka perustuu kuntiin, joiden tiedot ovat kattavat. Menetelmä on {method}, ja arvion vieressä on 95 prosentin luottamusväli.',
      sv: 'Välfärdsområdena bedömer om deras uppgifter är heltäckande, efter kommun och serviceuppgift. Endast siffror som bygger på heltäckande uppgifter visas. Siffran för hela landet är en uppskattning utifrån de kommuner som har heltäckande uppgifter; metoden är {method}, och vid uppskattningen anges ett 95-procentigt konfidensintervall.',
      en: 'Counties judge whether their data are comprehensive, by municipality and service task. Only figures judged comprehensive are shown. The figure of the whole country is estimated from the municipalities whose data are comprehensive; the method is {method}, and a 95% interval stands beside the estimate.',
    },
  ],
  accuracy: [
    {
      fi: 'Vastaanotetuista riveistä hylättiin {rejected} ({rejectedShare}). Tarkistuksissa tehtyjä havaintoja oli {findings}. Hylätyt rivit eivät ole mukana luvuissa.',
      sv: 'Av de mottagna raderna avvisades {rejected} ({rejectedShare}). Antalet iakttagelser i kontrollerna var {findings}. Avvisade rader ingår inte i siffrorna.',
      en: 'Of the rows received {rejected} were rejected ({rejectedShare}). The checks made {findings} findings. Rejected rows are not in the figures.',
    },
    {
      fi: 'Edustavat kunnat eivät ole satunnaisotos, joten luottamusväli kuvaa vain osan epävarmuudesta. Arvio, jonka pohjana on alle viisi prosenttia väestöstä tai alle kymmenen kuntaa, on merkitty heikoksi.',
      sv: 'De representativa kommunerna är inget slumpmässigt urval, så konfidensintervallet beskriver bara en del av osäkerheten. En uppskattning vars underlag är under fem procent av befolkningen eller färre än tio kommuner har markerats som svag.',
      en: 'The representative municipalities are not a random sample, so the interval tells only part of the uncertainty. An estimate resting on less than five per cent of the population or on fewer than ten municipalities is marked as weak.',
    },
    {
      fi: 'Luvut voivat olla liian suuria, jos päättyneitä asiakkuuksia ei ole merkitty päättyneiksi, ja liian pieniä, jos osa yksiköistä tai tietojärjestelmistä ei vielä tallenna tietoja arkistoon.',
      sv: 'Siffrorna kan vara för höga om avslutade klientrelationer inte har antecknats som avslutade, och för låga om en del av enheterna eller informationssystemen ännu inte arkiverar sina uppgifter.',
      en: 'Figures can be too high where relationships that ended are not recorded as ended, and too low where some units or systems do not archive yet.',
    },
  ],
  timeliness: [
    {
      fi: 'Jakso päättyi {ended}, ja julkaisu koottiin {made}, {days} päivää myöhemmin. Myöhässä tulleita erillistoimituksia oli {late}.',
      sv: 'Perioden slutade den {ended}, och publikationen sammanställdes den {made}, {days} dagar senare. Av de separata leveranserna kom {late} för sent.',
      en: 'The period ended on {ended}, and the release was put together on {made}, {days} days later. {late} of the separate deliveries came late.',
    },
  ],
  coherence: [
    {
      fi: 'Tietojen kattavuus paranee neljännes neljännekseltä, joten luvun muutos voi johtua kirjaamisen muutoksesta. Vertaa alueita ja jaksoja vain silloin, kun molempien tiedot on arvioitu kattaviksi. Palvelutehtävien lukuja ei voi laskea yhteen, koska sama henkilö voi olla asiakkaana useassa palvelutehtävässä.',
      sv: 'Uppgifternas täckning förbättras kvartal för kvartal, så en förändring i siffrorna kan bero på ändrad dokumentation. Jämför områden och perioder bara när uppgifterna för båda har bedömts vara heltäckande. Serviceuppgifternas siffror kan inte summeras, eftersom samma person kan vara klient inom flera av dem.',
      en: 'Coverage improves quarter by quarter, so a change in the figures can be a change in recording. Compare areas and periods only where the data of both are judged comprehensive. Figures of service tasks cannot be added up, because the same person can be a client in several.',
    },
    {
      fi: 'Luvut on pyöristetty, joten pyöristettyjen rivien summa ei aina ole sama kuin pyöristetty summa.',
      sv: 'Siffrorna är avrundade, och därför är summan av avrundade rader inte alltid densamma som den avrundade summan.',
      en: 'Figures are rounded, so rounded rows need not sum to the rounded total.',
    },
  ],
  accessibility: [
    {
      fi: 'Jokaisella julkaisulla on pysyvä osoite. Taulukot saa tiedostoina CSV-, XLSX- ja JSON-stat-muodossa suomeksi, ruotsiksi ja englanniksi. Käyttöehdot: {licence}. Väestötiedot: {population}.',
      sv: 'Varje publikation har en permanent adress. Tabellerna finns som filer i formaten CSV, XLSX och JSON-stat på finska, svenska och engelska. Användningsvillkor: {licence}. Befolkningsuppgifter: {population}.',
      en: 'Every release has a permanent address. The tables can be had as CSV, XLSX and JSON-stat files in Finnish, Swedish and English. Terms of use: {licence}. Population: {population}.',
    },
    {
      fi: 'Julkaistua lukua ei koskaan korvata. Korjaus on uusi julkaisu, joka kertoo, mikä muuttui.',
      sv: 'En publicerad siffra ersätts aldrig. En rättelse är alltid en ny publikation där det framgår vad som har ändrats.',
      en: 'A published figure is never replaced. A correction is a new release that says what changed.',
    },
  ],
  'data-protection': [
    {
      fi: 'Julkaisussa ei ole tietoja, joista yksittäisen ihmisen voisi tunnistaa. Luvut 1–{below} salataan, samoin osuudet, joiden nimittäjä on alle {smallestDenominator} henkilöä, ja lisäksi niin monta muuta lukua, ettei salattuja voi päätellä muista. Kunnista esitetään vain osuuksia, alle {wholePercentBelow} asukkaan kunnista kokonaisina prosentteina.',
      sv: 'Publikationen innehåller inga uppgifter som gör det möjligt att identifiera en enskild person. Antalen 1–{below} är sekretessbelagda, likaså andelar vars nämnare är mindre än {smallestDenominator} personer, och dessutom så många andra siffror att de sekretessbelagda inte kan härledas. För kommuner visas bara andelar, för kommuner med under {wholePercentBelow} invånare i hela procent.',
      en: 'Nothing in the release identifies a person. Counts of 1 to {below} are hidden, as are shares of fewer than {smallestDenominator} persons, and as many other figures as it takes that the hidden ones cannot be computed. Municipalities have shares only, in whole per cent where fewer than {wholePercentBelow} people live.',
    },
    {
      fi: 'Rekisterissä henkilötunnus on korvattu peitetunnisteella, eikä rekisteriin oteta vapaata tekstiä.',
      sv: 'I registret har personbeteckningen ersatts med en pseudonym, och ingen fritext tas in i registret.',
      en: 'In the register the personal identity code is replaced by a pseudonym, and no free text is taken in.',
    },
  ],
  contact: [{ fi: '{contact}', sv: '{contact}', en: '{contact}' }],
}

import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

const PROBLEMS = {
  'qda-not-xml': {
    fi: 'Tiedostoa ei voi lukea: rivillä {line} on virhe, eikä se ole kelvollista XML:ää. Vie tiedosto uudelleen analyysiohjelmasta.',
    sv: 'Filen kan inte läsas: rad {line} har ett fel och är inte giltig XML. Exportera filen på nytt från analysprogrammet.',
    en: 'The file cannot be read: line {line} is not valid XML. Export it again from the analysis tool.',
  },
  'qda-doctype': {
    fi: 'Tiedostossa on XML-määrittely (DOCTYPE), jota REFI-QDA ei käytä. Sellaista ei lueta turvallisuussyistä. Vie tiedosto uudelleen analyysiohjelmasta.',
    sv: 'Filen har en XML-definition (DOCTYPE) som REFI-QDA inte använder. En sådan läses inte av säkerhetsskäl. Exportera filen på nytt från analysprogrammet.',
    en: 'The file holds a document type (DOCTYPE), which REFI-QDA does not use. For safety such a file is not read. Export it again from the analysis tool.',
  },
  'qda-other-kind': {
    fi: 'Tiedosto ei ole REFI-QDA-muotoinen {wanted}. Valitse koodikirjaan .qdc ja projektiin .qdpx.',
    sv: 'Filen är inte {wanted} i formatet REFI-QDA. Välj .qdc för en kodbok och .qdpx för ett projekt.',
    en: 'The file is not a REFI-QDA {wanted}. Choose a .qdc for a codebook and a .qdpx for a project.',
  },
  'qda-not-zip': {
    fi: 'Projektia ei voi avata: tiedosto ei ole ehjä .qdpx-paketti. Vie projekti uudelleen analyysiohjelmasta.',
    sv: 'Projektet kan inte öppnas: filen är inte ett helt .qdpx-paket. Exportera projektet på nytt från analysprogrammet.',
    en: 'The project cannot be opened: the file is not a whole .qdpx package. Export the project again from the analysis tool.',
  },
  'qda-no-project': {
    fi: 'Paketissa ei ole tiedostoa project.qde, joten se ei ole REFI-QDA-projekti.',
    sv: 'Paketet saknar filen project.qde, så det är inte ett REFI-QDA-projekt.',
    en: 'The package holds no file project.qde, so it is no REFI-QDA project.',
  },
  'qda-path': {
    fi: 'Paketissa on tiedosto, jonka nimi vie kansion ulkopuolelle. Sellaista pakettia ei avata.',
    sv: 'Paketet innehåller en fil vars namn leder utanför mappen. Ett sådant paket öppnas inte.',
    en: 'The package holds a file whose name leads out of its folder. Such a package is not opened.',
  },
  'qda-too-large': {
    fi: 'Tiedosto on liian suuri: purettuna enintään {most} Mt ja {files} tiedostoa. Vie pienempi osa, esimerkiksi lyhyemmältä ajalta.',
    sv: 'Filen är för stor: uppackad högst {most} MB och {files} filer. Exportera en mindre del, till exempel för en kortare tid.',
    en: 'The file is too large: at most {most} MB and {files} files when unpacked. Export a smaller part, for example of a shorter time.',
  },
  'qda-too-deep': {
    fi: 'Tiedoston rakenne on liian syvä tai laaja luettavaksi. Vie tiedosto uudelleen analyysiohjelmasta.',
    sv: 'Filens struktur är för djup eller omfattande för att läsas. Exportera filen på nytt från analysprogrammet.',
    en: 'The file is nested too deeply, or too wide, to be read. Export it again from the analysis tool.',
  },
  'qda-incomplete': {
    fi: 'Tiedostosta puuttuu tieto, jonka REFI-QDA vaatii: elementissä {element} pitää olla {attribute}. Vie tiedosto uudelleen analyysiohjelmasta.',
    sv: 'Filen saknar en uppgift som REFI-QDA kräver: elementet {element} ska ha {attribute}. Exportera filen på nytt från analysprogrammet.',
    en: 'The file lacks what REFI-QDA requires: element {element} must have {attribute}. Export it again from the analysis tool.',
  },
} as const satisfies Readonly<Record<string, Texts>>

/** Why a file of another tool is not read. Never repeats what stands in it. */
export function qdaProblem(code: keyof typeof PROBLEMS, parameters: Readonly<Record<string, string | number>> = {}): Problem {
  return new Problem({ code, kind: 'refused', parameters, texts: fillTexts(PROBLEMS[code], parameters) })
}

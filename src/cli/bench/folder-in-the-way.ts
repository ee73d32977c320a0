import { Problem } from '../../model/problem.ts'

export function folderInTheWay(folder: string): Problem {
  return new Problem({
    code: 'folder-in-the-way',
    kind: 'conflict',
    place: folder,
    texts: {
      fi: `Kansio ${folder} on jo olemassa. Nimeä toinen kansio valitsimella --dir.`,
      sv: `Mappen ${folder} finns redan. Ange en annan mapp med --dir.`,
      en: `The folder ${folder} exists already. Name another one with --dir.`,
    },
  })
}

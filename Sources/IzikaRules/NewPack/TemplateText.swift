/// The lines of shipped examples that people read, in French: comments, descriptions and the names of tests.
///
/// A pack that is made for a French reader is the same pack, line for line; only what nobody but a person reads is another
/// text.
enum TemplateText {
  /// A file of an example with its comments, descriptions and names of tests in French; what the tables do not know stays.
  static func french(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { french(line: String($0)) }.joined(
      separator: "\n")
  }

  /// What of a line a person reads, and where it begins; nil for a line that is code or a value alone.
  static func readable(_ line: String) -> Range<String.Index>? {
    var start = line.firstIndex { $0 != " " } ?? line.endIndex
    for prefix in ["description: ", "- name: "] where line[start...].hasPrefix(prefix) {
      start = line.index(start, offsetBy: prefix.count)
      let isQuoted = line[start...].hasPrefix("\"")
      if line[start...] == ">-" { return nil }
      return isQuoted ? line.index(after: start)..<line.index(before: line.endIndex) : start..<line.endIndex
    }
    for mark in ["-- ", "# "] {
      if line[start...].hasPrefix(mark) { return line.index(start, offsetBy: mark.count)..<line.endIndex }
      guard let comment = line.ranges(of: " \(mark)").first else { continue }
      // A mark within a text is none.
      let before = line[..<comment.lowerBound]
      if before.count(where: { $0 == "\"" }) % 2 == 0, before.count(where: { $0 == "'" }) % 2 == 0 {
        return comment.upperBound..<line.endIndex
      }
    }
    // A line of a folded text, which stands alone.
    return texts[String(line[start...])] == nil ? nil : start..<line.endIndex
  }

  private static func french(line: String) -> String {
    guard let range = readable(line), let text = texts[String(line[range])] else { return line }
    return line.replacingCharacters(in: range, with: text)
  }

  /// English line → French line.
  static let texts = [firstSteps, agency, nurse, consultant, ways, money].reduce(into: [:]) { $0.merge($1) { $1 } }

  private static let firstSteps = [
    "What the pack is called, and which rule API it is written for. `izika-rules check .` looks at all of this folder.":
      "Le nom du paquet, et l'API de règles pour laquelle il est écrit. `izika-rules check .` vérifie tout ce dossier.",
    "Whoever asks this pack next asks izika/base, which answers nearly every question sensibly.":
      "Après ce paquet, c'est izika/base qui est interrogé : il répond raisonnablement à presque toutes les questions.",
    "First steps: one rule after the other, in the order in which one learns them.":
      "Premiers pas : une règle après l'autre, dans l'ordre où on les apprend.",
    "Invented. Put your own in: the statement is about this person.":
      "Tout est inventé. Mettez-y vos données : le relevé porte sur cette personne.",
    "Kilometres driven this year before the calendar begins.":
      "Les kilomètres parcourus cette année avant que l'agenda ne commence.",
    "First steps. The engine asks about each appointment, each day, each trip; a rule is a function that answers.":
      "Premiers pas. Le moteur interroge sur chaque rendez-vous, jour, trajet ; une règle est une fonction qui répond.",
    "What no rule here answers, the next pack is asked, and izika/base at last. So begin with what is different at your":
      "Ce à quoi aucune règle ne répond ici est demandé au paquet suivant, et enfin à izika/base. Commencez donc par ce qui",
    "place, and leave out the rest.": "est différent chez vous, et laissez le reste.",
    "1. Values that may change stand in parameters/*.yaml, so that a colleague changes them without touching the rules.":
      "1. Les valeurs qui peuvent changer sont dans parameters/*.yaml : un collègue les change sans toucher aux règles.",
    "2. Which appointments count? true and false are answers; a verdict carries the reason that `izika-rules explain` and":
      "2. Quels rendez-vous comptent ? true et false sont des réponses ; un verdict porte le motif que montrent",
    "the statement show. No answer at all (nil) means \"no opinion\": izika/base is asked.":
      "`izika-rules explain` et le relevé. Pas de réponse (nil) veut dire « pas d'avis » : izika/base est interrogé.",
    "searches title, description and categories; case and accents do not matter":
      "cherche dans titre, description et catégories, sans casse ni accents",
    "3. Where is it? An address as text, \"home\", \"office\", a place of the profile by `named \"depot\"`, or false: nobody":
      "3. Où est-ce ? Une adresse en toutes lettres, \"home\", \"office\", un lieu du profil par `named \"depot\"`, ou false :",
    "travels. Here: who writes \"agence\" as the place means the office.":
      "personne ne se déplace. Ici, qui écrit « agence » comme lieu veut dire le bureau.",
    "4. Two appointments that follow each other on a day: straight on, or back to a base in between? Times can be":
      "4. Deux rendez-vous se suivent dans la journée : tout droit, ou retour à une base entre les deux ? Les heures se",
    "subtracted; the result is in seconds, as are hours() and minutes().":
      "soustraient ; le résultat est en secondes, comme hours() et minutes().",
    "5. What is paid of a trip's metres? This rule only says something to the person who reads the statement, and leaves":
      "5. Combien de mètres d'un trajet sont indemnisés ? Cette règle dit seulement quelque chose à qui lit le relevé,",
    "the answer to izika/base.": "et laisse izika/base répondre.",
    "6. How is a distance rounded? This rule always answers, so izika/base is not asked any more.":
      "6. Comment une distance est-elle arrondie ? Cette règle répond toujours : izika/base n'est plus interrogé.",
    "7. The amount itself is best left to a scale: the profile names fr/bareme after this pack.":
      "7. Le montant lui-même revient à un barème : le profil nomme fr/bareme après ce paquet.",
    "A profile, or a pack asked before this one, may give these other values.":
      "Un profil, ou un paquet interrogé avant celui-ci, peut leur donner d'autres valeurs.",
    "Words that make an appointment professional.": "Les mots qui font d'un rendez-vous un rendez-vous professionnel.",
    "Trips longer than this deserve a remark.": "Les trajets plus longs que cela méritent une remarque.",
    "Run by: izika-rules test .": "À lancer par : izika-rules test .",
    "Only what is written is compared. Change a rule, run the tests, and see what every rule answered.":
      "Seul ce qui est écrit est comparé. Changez une règle, lancez les tests, et voyez ce que chacune a répondu.",
    "asked after this pack": "interrogé après ce paquet",
    "Roads, either way; what is not here is estimated. Nobody asks the network.":
      "Les routes, dans les deux sens ; ce qui manque est estimé. Rien n'est demandé au réseau.",
    "20,098 m are 20.1 km, and 0.636 €/km for 5 CV up to 5,000 km a year.":
      "20 098 m font 20,1 km, à 0,636 €/km pour 5 CV jusqu'à 5 000 km par an.",
    "a visit counts, by its word": "une visite compte, par son mot",
    "a private calendar does not count, but for the agency's words":
      "un agenda privé ne compte pas, sauf pour les mots de l'agence",
    "who has no opinion leaves the question to izika/base": "sans avis, la question revient à izika/base",
    "the agency is the office": "l'agence est le bureau",
    "a long gap is spent at the office": "un long intervalle se passe au bureau",
    "a far trip is paid, with a remark": "un trajet lointain est payé, avec une remarque",
  ]

  private static let agency = [
    "First example: an estate agent. Words choose the appointments; long gaps are spent at the office.":
      "Premier exemple, une agence immobilière. Des mots choisissent les rendez-vous, les longs intervalles se passent au bureau.",
    "Invented. Try it from anywhere: izika-rules eval --profile …/profile.yaml --period 2026-10":
      "Tout est inventé. À essayer de n'importe où : izika-rules eval --profile …/profile.yaml --period 2026-10",
    "The agenda shown here begins in October: this stands for everything driven before.":
      "L'agenda commence en octobre : ceci remplace tout ce qui a été parcouru avant.",
    "First example: an estate agent whose one calendar holds the appointments of the agency and of the family.":
      "Premier exemple : une agence immobilière ; un seul agenda contient les rendez-vous de l'agence et de la famille.",
    "This pack answers two questions only. Everything else (where a day starts, which vehicle, what the statement prints)":
      "Ce paquet ne répond qu'à deux questions. Tout le reste (d'où part la journée, quel véhicule, ce qu'imprime le relevé)",
    "is left to izika/base, and the amount to fr/bareme, which the profile names after this pack.":
      "revient à izika/base, et le montant à fr/bareme, que le profil nomme après ce paquet.",
    "Values that another agency would choose differently stand in parameters/agency.yaml. The profile, or a pack asked":
      "Les valeurs qu'une autre agence choisirait autrement sont dans parameters/agency.yaml. Le profil, ou un paquet",
    "before this one, may give them other values; nobody needs to touch this file.":
      "interrogé avant celui-ci, peut leur en donner d'autres ; personne n'a à toucher à ce fichier.",
    "Asked for every appointment: does it count? True and false are answers; nil means \"no opinion\", and the next pack is":
      "Demandé pour chaque rendez-vous : compte-t-il ? true et false sont des réponses ; nil veut dire « pas d'avis », et le",
    "asked. A verdict carries its reason, which `izika-rules explain` prints with this file and line.":
      "paquet suivant est interrogé. Un verdict porte son motif, qu'`izika-rules explain` montre avec fichier et ligne.",
    "mentions() searches title, description and categories, whatever the case and the accents: \"VISITÉ\" has \"visite\".":
      "mentions() cherche dans titre, description et catégories, sans casse ni accents : « VISITÉ » contient « visite ».",
    "A visit may be cancelled or not confirmed, private, or marked as free time. izika/base refuses those, or asks to":
      "Une visite peut être annulée, non confirmée, privée, ou marquée temps libre. izika/base les refuse, ou demande",
    "check them, and says why: leave them to it.": "de les vérifier, et dit pourquoi : laissez-le faire.",
    "Asked for each two appointments that follow each other on a day. Times can be subtracted: the result is in seconds,":
      "Demandé pour deux rendez-vous qui se suivent dans la journée. Les heures se soustraient ; le résultat est en secondes",
    "as are hours() and minutes(). Places have kind, label, address, town, postcode and more.":
      "(comme hours() et minutes()). Les lieux ont kind, label, address, town, postcode et d'autres champs.",
    "Words that mark an appointment as professional.": "Les mots qui marquent un rendez-vous comme professionnel.",
    "Between two appointments further apart than this, one goes back to the office.":
      "Entre deux rendez-vous plus espacés que cela, on repasse au bureau.",
    "Run by: izika-rules test exemples/agence-immobiliere":
      "À lancer par : izika-rules test exemples/agence-immobiliere",
    "Only what is written is compared; what a test does not say of its event is empty.":
      "Seul ce qui est écrit est comparé ; ce qu'un test ne dit pas de son événement est vide.",
    "Roads, either way: no map decides a test. What is not here is estimated.":
      "Les routes, dans les deux sens : aucune carte ne décide d'un test. Ce qui manque est estimé.",
    "a word of the agency counts": "un mot de l'agence compte",
    "words are found whatever the case and the accents": "les mots sont trouvés sans casse ni accents",
    "a category is as good as a word of the title": "une catégorie vaut un mot du titre",
    "nothing else counts": "rien d'autre ne compte",
    "whether a doubtful visit counts is for izika/base to say": "izika/base dit si une visite douteuse compte",
    "54.70 for 86 km, less 31.16": "54,70 pour 86 km, moins 31,16",
    "two hours are not enough": "deux heures ne suffisent pas",
    "who stays in a town does not go back in between": "qui reste dans une commune ne rentre pas entre-temps",
    "another agency has other words and another gap": "une autre agence a d'autres mots et un autre intervalle",
    "the first days of October": "les premiers jours d'octobre",
  ]

  private static let nurse = [
    "Second example: a home nurse. Rounds from home, lunch at home, patients who are never named.":
      "Deuxième exemple, une infirmière libérale. Tournées depuis le domicile, déjeuner chez soi, patients jamais nommés.",
    "Invented. The car was replaced on 1 October: each has its own kilometres and its own line in the scale.":
      "Tout est inventé. La voiture a été remplacée le 1er octobre : chacune a ses kilomètres et sa ligne du barème.",
    "Second example: a nurse who visits patients at home. New here: answering only in part, the fields of dates and times,":
      "Deuxième exemple : une infirmière à domicile. Nouveau ici : ne répondre qu'en partie, les champs des dates et heures,",
    "parameters that are maps, a distance that the pack fixes, and a purpose that keeps a secret.":
      "des paramètres qui sont des tables, une distance que fixe le paquet, et un motif qui garde le secret.",
    "This rule only ever says no. What is a visit to a patient is then no opinion: izika/base looks at it in turn, and":
      "Cette règle ne dit jamais que non. Pour une visite à un patient, elle n'a pas d'avis : izika/base regarde à son tour,",
    "counts it unless it is cancelled, private, free time or without a place.":
      "et la compte, sauf si elle est annulée, privée, du temps libre ou sans lieu.",
    "Minutes since midnight of a local time: times have year, month, day, hour, minute and weekday (Monday is 1).":
      "Les minutes depuis minuit d'une heure locale : year, month, day, hour, minute et weekday (lundi vaut 1).",
    "A long break is spent at home, and from Monday to Friday there is lunch at home: both close a round. At the weekend a":
      "Une longue pause se passe au domicile, et du lundi au vendredi on déjeune chez soi : les deux ferment une tournée. Le",
    "round runs through noon.": "week-end, la tournée continue à midi.",
    "How much of the time between twelve and two is free.": "Combien du temps entre midi et deux est libre.",
    "Asked for each leg before the roads are. Without an answer the roads are asked, which is right nearly always. But a":
      "Demandé pour chaque étape avant les routes. Sans réponse, les routes décident, et c'est presque toujours juste. Mais",
    "map that knows the town only sees no way between two houses of one town; the nurse does drive it.":
      "une carte qui ne connaît que la commune ne voit pas de chemin entre deux maisons ; l'infirmière, elle, le fait.",
    "Who was cared for is nobody's business but the nurse's: the statement says how many, never whom.":
      "Qui a été soigné ne regarde que l'infirmière : le relevé dit combien de patients, jamais lesquels.",
    "Words that mark an appointment as a visit to a patient.":
      "Les mots qui marquent un rendez-vous comme une visite à un patient.",
    "The hours, on the clock, within which lunch is taken, and how long it takes at least.":
      "Les heures entre lesquelles on déjeune, et combien de temps cela prend au moins.",
    "A break that lasts longer than this is spent at home.": "Une pause plus longue que cela se passe au domicile.",
    "What is counted between two houses of one town while the map knows the town only and not the street: the mean of a":
      "Ce qui est compté entre deux maisons d'une commune, tant que la carte ne connaît que la commune et non la rue : la",
    "month's odometer readings.": "moyenne des relevés du compteur sur un mois.",
    "Run by: izika-rules test exemples/infirmiere": "À lancer par : izika-rules test exemples/infirmiere",
    "care counts, and izika/base says why": "un soin compte, et izika/base dit pourquoi",
    "everything else is private": "tout le reste est privé",
    "lunch at home closes the round": "le déjeuner au domicile ferme la tournée",
    "a map: its keys are read like fields": "une table : ses clés se lisent comme des champs",
    "a Tuesday": "un mardi",
    "less than an hour around noon is no lunch": "moins d'une heure vers midi n'est pas un déjeuner",
    "at the weekend the round runs through noon": "le week-end, la tournée continue à midi",
    "a Saturday": "un samedi",
    "a long break is spent at home, also at the weekend": "une longue pause se passe au domicile, aussi le week-end",
    "within a town the agreed mean is counted": "dans une commune, la moyenne convenue est comptée",
    "patients are never named": "les patients ne sont jamais nommés",
    "the day before the new car and its first": "la veille de la nouvelle voiture et son premier jour",
  ]

  private static let consultant = [
    "Third example: a consultant. A rate for each client, nights away, train journeys, whole kilometres.":
      "Troisième exemple, un consultant. Un taux par client, nuits hors du domicile, voyages en train, kilomètres entiers.",
    "Invented. Every amount comes from the pack's own contracts: no scale is needed.":
      "Tout est inventé. Chaque montant vient des contrats du paquet : aucun barème n'est nécessaire.",
    "Third example: a consultant with several clients. New here: who organised an appointment, parameters that change in":
      "Troisième exemple : un consultant et plusieurs clients. Nouveau ici : qui a organisé un rendez-vous, des paramètres",
    "time, nights away from home, trips that are not by own vehicle, rounding, an allowance and a supplement of one's own.":
      "datés, les nuits au-dehors, les trajets sans son véhicule, l'arrondi, une indemnité et un supplément à soi.",
    "key to {name, domain, words}": "clé → {name, domain, words}",
    "The client of an appointment: first by who organised it, then by a word. pairs() goes through a map in the order of":
      "Le client d'un rendez-vous : d'abord par qui l'a organisé, puis par un mot. pairs() parcourt une table dans l'ordre",
    "its keys, always the same. Events without an invitation have no organizer: it is nil.":
      "de ses clés, toujours le même. Sans invitation, un événement n'a pas d'organisateur : organizer vaut nil.",
    "What is for no client is no business trip. The rest is no opinion: izika/base still refuses what is cancelled,":
      "Sans client, pas de déplacement professionnel. Sinon, pas d'avis : izika/base refuse encore ce qui est annulé,",
    "declined (see own_addresses in the profile), free or without a place.":
      "décliné (voyez own_addresses dans le profil), du temps libre ou sans lieu.",
    "Kilometres as the crow flies between two places, near enough to tell far from near: in eastern France a degree is":
      "Les kilomètres à vol d'oiseau entre deux lieux, assez pour dire loin ou près : dans l'est de la France, un degré fait",
    "111 km from south to north and 76 km from west to east. Never pay by such a number: the roads are longer.":
      "111 km du sud au nord et 76 km d'ouest en est. Ne payez jamais d'après un tel nombre : les routes sont plus longues.",
    "Where does the day end? \"stay\" means at the last appointment, for the night. The next day then starts there, because":
      "Où finit la journée ? \"stay\" : au dernier rendez-vous, pour la nuit. Le lendemain part alors de là, parce",
    "izika/base answers `origin` with the place of the last night.":
      "qu'izika/base répond à `origin` par le lieu de la dernière nuit.",
    "the way back from an appointment of several days": "le retour d'un rendez-vous de plusieurs jours",
    "No hotel in the calendar, but far from home and expected again in the morning. That is a guess, so a remark asks":
      "Pas d'hôtel dans l'agenda, mais loin du domicile et attendu le matin. C'est une supposition : une remarque",
    "the reader of the statement to check it: it becomes a warning.":
      "demande à qui lit le relevé de la vérifier, et devient un avertissement.",
    "False: not by own vehicle. The trip is listed, without an amount.":
      "false : pas avec son propre véhicule. Le trajet est listé, sans montant.",
    "The lowest rate of the clients whom the trip serves: nobody pays more than by contract. Asked with the date of the":
      "Le taux le plus bas des clients que sert le trajet : personne ne paie plus que son contrat. Demandé avec la date du",
    "trip, a dated parameter gives the value of that day.": "trajet, un paramètre daté donne la valeur de ce jour.",
    "A trip ends at a base of the profile, or where the night is spent.":
      "Un trajet finit à une base du profil, ou là où se passe la nuit.",
    "How an appointment is known to be for a client: by the domain of the organiser's address, or by a word.":
      "À quoi l'on reconnaît qu'un rendez-vous est pour un client : au domaine de l'adresse de l'organisateur, ou à un mot.",
    "Dated values: each holds from its day on until the next one, the last one until `published_until`, or without end. A":
      "Des valeurs datées : chacune vaut de son jour jusqu'à la suivante, la dernière jusqu'à `published_until`, ou sans fin.",
    "rule asks for them with the date of the trip.": "Une règle les demande avec la date du trajet.",
    "What each client pays for a kilometre, by contract. There is no contract for 2027 yet, and no `after_last: keep`:":
      "Ce que chaque client paie par kilomètre, par contrat. Il n'y a pas encore de contrat pour 2027, ni d'`after_last: keep` :",
    "until then a trip of 2027 is an error and has no amount.":
      "d'ici là, un trajet de 2027 est une erreur et n'a pas de montant.",
    "What the company pays for a kilometre of a trip without a client, such as the way back from a stay.":
      "Ce que l'entreprise paie par kilomètre d'un trajet sans client, comme le retour d'un séjour.",
    "The flat amount for dinner on a night away.": "Le forfait pour le dîner d'une nuit hors du domicile.",
    "Words of an entry that books a night.": "Les mots d'une entrée qui réserve une nuit.",
    "Words are found where they start a word: \"train\" alone would also find a \"training\".":
      "Un mot est trouvé là où il commence un mot : « train » seul trouverait aussi « training ».",
    "Words of a trip that is made by train.": "Les mots d'un trajet fait en train.",
    "Further than this from home, as the crow flies, one does not drive home for a short night.":
      "Plus loin que cela du domicile, à vol d'oiseau, on ne rentre pas pour une nuit courte.",
    "When less than this lies between two appointments of two days, the night is short.":
      "Quand moins que cela sépare deux rendez-vous de deux jours, la nuit est courte.",
    "Run by: izika-rules test exemples/consultant": "À lancer par : izika-rules test exemples/consultant",
    "who organised the appointment tells the client": "l'organisateur du rendez-vous dit le client",
    "a word tells the client, too": "un mot dit aussi le client",
    "a domain that only ends like a client's is somebody else's":
      "un domaine qui finit seulement comme celui d'un client est à quelqu'un d'autre",
    "what was declined is refused by izika/base": "ce qui a été décliné est refusé par izika/base",
    "two clients on one trip pay the lower rate": "deux clients sur un trajet paient le taux le plus bas",
    "138 km": "138 km",
    "the rates of 2025": "les taux de 2025",
    "there is no contract for 2027": "il n'y a pas de contrat pour 2027",
    "by train, the trip is listed and not paid": "en train, le trajet est listé et pas payé",
    "a booked night ends the day there, with a dinner, and the company pays the way back":
      "une nuit réservée y finit la journée, avec un dîner, et l'entreprise paie le retour",
    "253 km × 0.52": "253 km × 0,52",
    "far from home and expected in the morning is a night away, to be checked":
      "loin du domicile et attendu le matin, c'est une nuit au-dehors, à vérifier",
    "from near by one drives home for the night": "de tout près, on rentre pour la nuit",
    "a week of October": "une semaine d'octobre",
    "a profile adds a client, or takes one out: {banque: null}":
      "un profil ajoute un client, ou en retire un : {banque: null}",
    "with the clients": "avec les clients",
    "a profile adds a client with its rate, and takes one out":
      "un profil ajoute un client avec son taux, et en retire un",
  ]
}

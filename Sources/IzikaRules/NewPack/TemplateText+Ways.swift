extension TemplateText {
  /// Of the policies about trips: which appointments, ways, vehicles and kilometres count.
  static let ways: [String: String] = [
    // One way only.
    "One way only is paid, up to the next five kilometres.": "L'aller seul est payé, aux cinq kilomètres supérieurs.",
    "Invented.": "Tout est inventé.",
    "The agency pays the way there, not the way back, in steps of five kilometres that have begun.":
      "L'agence paie l'aller et non le retour, par tranches de cinq kilomètres entamées.",
    "A trip ends at a base, and its last leg is the way back; or where the night is spent, and every leg leads there.":
      "Un trajet finit à une base, et sa dernière étape est le retour ; ou au lieu de la nuit, et tout y mène.",
    "izika/base pays every metre": "izika/base paie chaque mètre",
    "Metres are integers: 5000 is five kilometres, and \"up\" the next multiple. 0 stays 0.":
      "Les mètres sont des entiers : 5000 fait cinq kilomètres, \"up\" donne le multiple suivant. 0 reste 0.",
    "Run by: izika-rules test exemples/aller-simple": "À lancer par : izika-rules test exemples/aller-simple",
    "there, up to the next five kilometres": "l'aller, aux cinq kilomètres supérieurs",
    "a multiple of five stays what it is": "un multiple de cinq reste ce qu'il est",
    "of a round only the last leg leads back": "d'une tournée, seule la dernière étape est un retour",
    "22,001 m there": "22 001 m à l'aller",
    "to the office leads back as well, and home from there is the way to work":
      "aller au bureau, c'est aussi rentrer, et de là au domicile, c'est le trajet domicile-travail",
    "of a journey with a night the last leg leads back":
      "d'un déplacement avec une nuit, la dernière étape est le retour",
    "the way back after a night is not paid": "le retour après une nuit n'est pas payé",
    // Alternate weeks.
    "Alternating weeks: in even ones the days begin and end at the office, in odd ones at home.":
      "Semaines alternées : les paires, les journées commencent et finissent au bureau, les impaires au domicile.",
    "Alternating weeks: in even ones one works at the office and sets out from there, in odd ones from home.":
      "Semaines alternées : les paires, on travaille au bureau et on part de là, les impaires, de chez soi.",
    "`week` is the ISO week, which begins on a Monday. A year may have 53 of them: the last week of 2026 and the first of":
      "`week` est la semaine ISO, qui commence un lundi. Une année peut en avoir 53 : la dernière de 2026 et la première de",
    "2027 are both odd, and both from home.": "2027 sont impaires toutes les deux, donc du domicile toutes les deux.",
    "Two questions may have one answer. A night away stands above both: what izika/base says of it is better.":
      "Deux questions peuvent avoir une même réponse. Une nuit sur place passe avant : izika/base en juge mieux.",
    "also of a day without stops: the way back": "y compris d'un jour sans arrêt : le retour",
    "Run by: izika-rules test exemples/semaines-alternees":
      "À lancer par : izika-rules test exemples/semaines-alternees",
    "an odd week, from home": "une semaine impaire, du domicile",
    "week 41 is odd": "la semaine 41 est impaire",
    "an even week, from the office": "une semaine paire, du bureau",
    "weeks change on Monday": "la semaine change le lundi",
    "Sunday": "dimanche",
    "the turn of a year with 53 weeks has two odd ones":
      "une année de 53 semaines finit par deux semaines impaires de suite",
    "week 53": "semaine 53",
    "week 1": "semaine 1",
    "a night away is left to izika/base": "une nuit sur place est laissée à izika/base",
    // Lunch at home.
    "Lunch at home, where the break is long enough and home is near by road.":
      "Le déjeuner au domicile, si la pause est assez longue et le domicile tout près par la route.",
    "Lunch at home: only where the break around noon is long enough, and home is near by road.":
      "Le déjeuner au domicile : seulement si la pause de midi est assez longue, et le domicile tout près par la route.",
    "The map is asked as the statement would ask it; pack.yaml says so under `needs`. Nil: nobody knows the way.":
      "La carte répond comme pour le relevé ; pack.yaml le dit sous `needs`. Nil : personne ne connaît le chemin.",
    "The break around noon must be longer than this.": "La pause de midi doit durer plus que cela.",
    "Home must be nearer than this by road.": "Le domicile doit être plus près que cela par la route.",
    "Run by: izika-rules test exemples/dejeuner-a-domicile":
      "À lancer par : izika-rules test exemples/dejeuner-a-domicile",
    "distance_between answers these, too: a rule and the statement never differ.":
      "distance_between répond aussi par elles : une règle et le relevé ne divergent jamais.",
    "near, with time enough": "tout près, avec assez de temps",
    "ninety minutes are not more than ninety": "quatre-vingt-dix minutes ne sont pas plus de quatre-vingt-dix",
    "too far to go home": "trop loin pour rentrer",
    "a long break in the afternoon is no lunch": "une longue pause l'après-midi n'est pas un déjeuner",
    "where the way home is not known, nobody drives it": "si le chemin du domicile est inconnu, personne ne le fait",
    "another agency is more generous": "une autre agence est plus généreuse",
    // A team's calendar.
    "A team's calendar: what the person organises or accepted counts, and nothing of the colleagues'.":
      "L'agenda d'une équipe : ce que la personne organise ou a accepté compte, rien de ce qui est aux collègues.",
    "A team's calendar holds everybody's appointments: only what the person organises or accepted is a trip.":
      "L'agenda d'une équipe contient les rendez-vous de tous : seul ce que la personne organise ou a accepté compte.",
    "my_answer finds the person among the guests by the addresses under own_addresses in the profile, or by name. It is":
      "my_answer trouve la personne parmi les invités, par les adresses d'own_addresses du profil ou par son nom. C'est",
    "\"\" where they are not invited, and \"ACCEPTED\" where they invite.":
      "\"\" si elle n'est pas invitée, et \"ACCEPTED\" si c'est elle qui invite.",
    "accepted, or one's own: izika/base looks whether it is cancelled, private or without a place":
      "accepté, ou le sien : izika/base regarde s'il est annulé, privé ou sans lieu",
    "Run by: izika-rules test exemples/agenda-d-equipe": "À lancer par : izika-rules test exemples/agenda-d-equipe",
    "accepted": "accepté",
    "one's own invitation counts, whoever accepted": "sa propre invitation compte, qui que ce soit qui l'ait acceptée",
    "what Paul accepted is Paul's": "ce que Paul a accepté est à Paul",
    "an entry without an invitation is nobody's": "une entrée sans invitation n'est à personne",
    "perhaps is not yes": "peut-être n'est pas oui",
    "an invitation without an answer is told": "une invitation sans réponse est signalée",
    // Night rounds.
    "Night rounds: a day ends at four in the morning; Sundays and holidays are paid a higher rate.":
      "Tournées de nuit : un jour finit à quatre heures du matin ; dimanches et jours fériés sont payés davantage.",
    "Night rounds. parameters/night.yaml lets a day end at four in the morning: a round from 22:30 to 01:00 is one trip of":
      "Tournées de nuit. parameters/night.yaml fait finir le jour à quatre heures : de 22 h 30 à 1 h, c'est un seul trajet",
    "one day. No rule has to know of it.": "d'un seul jour. Aucune règle n'a à le savoir.",
    "A year whose holidays nobody wrote down is an error, never a year without any.":
      "Une année dont personne n'a noté les jours fériés est une erreur, jamais une année qui n'en a pas.",
    "The day of a round is the one on which it began: Saturday's round is paid as Saturday's until it ends, at three on":
      "Le jour d'une tournée est celui où elle a commencé : celle du samedi est payée comme telle jusqu'à sa fin, à trois",
    "Sunday morning, and Sunday's until Monday.": "heures le dimanche, et celle du dimanche jusqu'au lundi.",
    "What starts before this hour belongs to the day before. izika/base says midnight.":
      "Ce qui commence avant cette heure appartient à la veille. izika/base dit minuit.",
    "What a kilometre is paid on working days, Saturdays among them, and on Sundays and public holidays.":
      "Ce qu'un kilomètre est payé les jours ouvrables, samedi compris, et les dimanches et jours fériés.",
    "Public holidays. Alsace and Moselle have two more.":
      "Les jours fériés. L'Alsace et la Moselle en ont deux de plus.",
    "Run by: izika-rules test exemples/tournee-de-nuit": "À lancer par : izika-rules test exemples/tournee-de-nuit",
    "a round over midnight is one trip of the day on which it began":
      "une tournée à cheval sur minuit est un seul trajet, du jour où elle a commencé",
    "an appointment over midnight is no night away": "un rendez-vous à cheval sur minuit n'est pas une nuit sur place",
    "the night of Saturday is Saturday's": "la nuit du samedi est au samedi",
    "the night of Sunday is Sunday's": "la nuit du dimanche est au dimanche",
    "a holiday on a working day": "un jour férié en semaine",
    "the holidays of 2028 are not written down yet": "les jours fériés de 2028 ne sont pas encore notés",
    "the turn of October": "la fin d'octobre",
    // A shared car.
    "A shared car with a booking calendar: what is driven while it is booked is not paid. Or a photo kit, which is taken along.":
      "Une voiture partagée, avec un agenda de réservation : ce qui se fait pendant la réservation n'est pas payé. Ou du matériel photo, qu'on emporte.",
    "Invented. Two calendars: Camille's, and the one in which colleagues book the office's car.":
      "Tout est inventé. Deux agendas : celui de Camille, et celui où les collègues réservent la voiture du bureau.",
    "The office has a car that colleagues share, and a calendar in which they book it. What is driven with it is listed":
      "Le bureau a une voiture que les collègues partagent et réservent dans un agenda. Ce qui se fait avec elle est listé",
    "and not paid; what is driven with one's own car is paid by the scale. A photo kit is booked, fetched and brought back":
      "et non payé ; ce qui se fait avec sa propre voiture est payé au barème. Du matériel photo se réserve, se prend et se",
    "in the same way, but in one's own car.": "rapporte de la même façon, mais dans sa propre voiture.",
    "A rule sees one appointment, one day, one trip, never a calendar. So one's own booking becomes a stop of the day: it":
      "Une règle voit un rendez-vous, un jour, un trajet, jamais un agenda. Sa propre réservation devient donc un arrêt :",
    "is at the office that the car or the kit is fetched when the booking begins.":
      "c'est au bureau que l'on prend la voiture ou le matériel quand elle commence.",
    "A space ends the word: Camille Martinez is somebody else.":
      "Une espace finit le mot : Camille Martinez est quelqu'un d'autre.",
    "It is brought back: a day with a booking ends there, too.":
      "On l'y rapporte : un jour de réservation finit là aussi.",
    "A trip sees all stops of its day, not its own alone: the booking is one of them.":
      "Un trajet voit tous les arrêts de sa journée, pas seulement les siens : la réservation en est un.",
    "with a kit, and on the way home: one's own": "avec du matériel, ou pour rentrer : la sienne",
    "to where the car stands: one's own": "jusqu'à elle : la sienne",
    "The name, in the profile, of the calendar in which the shared car or the kit is booked.":
      "Le nom, dans le profil, de l'agenda où la voiture partagée ou le matériel se réserve.",
    "What is booked, a car that is driven instead of one's own, or a kit that is taken along.":
      "Ce qui se réserve, une voiture (car) à la place de la sienne ou du matériel (kit) qu'on emporte.",
    "a photo kit is fetched and brought back with one's own car":
      "du matériel photo se prend et se rapporte avec sa propre voiture",
    "Run by: izika-rules test exemples/vehicule-partage": "À lancer par : izika-rules test exemples/vehicule-partage",
    "a visit while the car is booked is not paid": "une visite pendant la réservation n'est pas payée",
    "the way to work": "le trajet domicile-travail",
    "before it is booked one drives one's own": "avant la réservation, on prend la sienne",
    "what a colleague booked changes nothing": "ce qu'a réservé un collègue ne change rien",
    "a booking that was cancelled neither": "une réservation annulée non plus",
    "October, of two calendars": "octobre, de deux agendas",
    "named by themselves": "nommés par eux-mêmes",
    // The first 40 km of a day.
    "The first 40 km of a day are not paid; the statement shows what was driven and why less is paid.":
      "Les 40 premiers kilomètres du jour ne sont pas payés ; le relevé montre ce qui a été parcouru et pourquoi moins est payé.",
    "Invented. These distances are declared: where nothing is said, roads are estimated or asked.":
      "Tout est inventé. Ces distances sont déclarées : si rien n'est dit, les routes sont estimées ou demandées.",
    "The first 40 km of a day are the person's own affair, and the rest is paid. The distance itself stays what it is: the":
      "Les 40 premiers kilomètres du jour ne sont pas payés, le reste l'est. La distance elle-même ne change pas : le relevé",
    "statement prints what was driven beside what is paid.": "imprime ce qui a été parcouru à côté de ce qui est payé.",
    "`payable` is asked after the roads, for each trip in the order in which they are driven. `tally` says what the day's":
      "`payable` se demande après les routes, pour chaque trajet, dans leur ordre. `tally` dit ce qu'ont fait les",
    "trips before this one came to: they use up the 40 km first, and this one what they have left.":
      "trajets du jour avant celui-ci : ils usent d'abord les 40 km, et celui-ci ce qu'il en reste.",
    "the way to work: izika/base leaves it unpaid": "domicile-travail : izika/base ne le paie pas",
    "Kilometres of a day that are not paid, the first ones that are driven.":
      "Les kilomètres d'une journée qui ne sont pas payés, les premiers parcourus.",
    "Run by: izika-rules test exemples/franchise-journaliere":
      "À lancer par : izika-rules test exemples/franchise-journaliere",
    "a day of less is not paid": "une journée plus courte n'est pas payée",
    "of a longer one the rest is paid": "d'une plus longue, le reste est payé",
    "the first trips of the day lose them": "ce sont les premiers trajets du jour qui les perdent",
    "30.252 km, then 9.748 km, then nothing": "30,252 km, puis 9,748 km, puis rien",
    "each day anew": "chaque jour de nouveau",
    "the way to work is driven, too, and never paid": "le trajet domicile-travail est parcouru aussi, et jamais payé",
    "up to 40 km": "jusqu'à 40 km",
    "another company has another number": "une autre entreprise a un autre nombre",
    // 400 km a month.
    "400 km a month are paid, with all of the person's vehicles together; what is above them is said.":
      "400 km par mois sont payés, tous les véhicules de la personne confondus ; ce qui dépasse est dit.",
    "Invented. Camille has driven since January, and the agenda begins on 5 October: of the 3,120 km before, 200 were paid in":
      "Tout est inventé. Camille roule depuis janvier, et l'agenda commence le 5 octobre : des 3 120 km d'avant, 200 ont été payés",
    "the first days of October.": "dans les premiers jours d'octobre.",
    "400 km a month are paid, and no more: a person's, whatever they are driven with.":
      "400 km par mois sont payés, et pas plus : ceux d'une personne, quel que soit le véhicule.",
    "The month's payable kilometres so far, those of all vehicles together. Where the opening kilometres of the profile":
      "Les kilomètres indemnisés du mois jusque-là, tous véhicules confondus. Si le cumul d'ouverture du profil remplace",
    "stand for days of the month and do not say how many (`month_km`), they are nil, and the engine tells the line to add.":
      "des jours du mois sans dire combien (`month_km`), ils valent nil, et le moteur dit la ligne à ajouter.",
    "An error is better then than a cap that is passed in silence.":
      "Une erreur vaut mieux, alors, qu'un plafond dépassé en silence.",
    "Kilometres that a person is paid in a calendar month, with all vehicles.":
      "Les kilomètres payés à une personne dans un mois civil, tous véhicules confondus.",
    "Run by: izika-rules test exemples/plafond-mensuel": "À lancer par : izika-rules test exemples/plafond-mensuel",
    "a month of less is paid whole": "un mois plus court est payé en entier",
    "the trip that reaches the cap is paid up to it, and later ones nothing, until the month ends":
      "le trajet qui atteint le plafond est payé jusque-là, et les suivants pas, jusqu'à la fin du mois",
    "the statement says why": "le relevé dit pourquoi",
    "the cap is the person's, not a vehicle's": "le plafond est celui de la personne, non d'un véhicule",
    "the way to work is never paid, and takes nothing of the cap":
      "le trajet domicile-travail n'est jamais payé, et ne prend rien du plafond",
    "opening kilometres that say what of them belongs to the month":
      "un cumul d'ouverture qui dit quelle part revient au mois",
    "opening kilometres that do not say it leave nobody to guess":
      "un cumul d'ouverture qui ne le dit pas ne laisse rien deviner",
    // Which of two cars.
    "The electric car for days under 80 km, the diesel car for longer ones and for journeys with a night.":
      "L'électrique pour les journées de moins de 80 km, le diesel pour les plus longues et les déplacements avec une nuit.",
    "Invented. Each car has its own line in the scale, and its own kilometres of the year.":
      "Tout est inventé. Chaque voiture a sa propre ligne du barème, et ses propres kilomètres de l'année.",
    "Two cars: the electric one for days under 80 km, the diesel one above. One takes one of them in the morning and keeps":
      "Deux voitures : l'électrique pour les journées de moins de 80 km, le diesel au-delà. On en prend une le matin et on",
    "it, so that all trips of a day count together.": "la garde : tous les trajets du jour comptent ensemble.",
    "Vehicles are chosen before the roads are asked. A rule that reads metres is put back until the day is measured, and":
      "Un véhicule se choisit avant que les routes soient demandées. Une règle qui lit des mètres attend que la journée soit",
    "asked again: no other question waits.":
      "mesurée, et est interrogée de nouveau : c'est la seule question qui attend.",
    "A day begins and ends at a place of the profile's, its base, or where a night is spent. Who is away for one drives":
      "Une journée commence et finit à un lieu du profil, sa base, ou là où se passe une nuit. Qui en passe une ailleurs",
    "back with the car that is there.": "rentre avec la voiture qui est là.",
    "The vehicle of the profile for short days, by its id.":
      "Le véhicule du profil pour les petites journées, par son identifiant.",
    "The one for longer days.": "Celui des journées plus longues.",
    "What a day on the short-range car has at most.":
      "Une journée fait moins que cela avec la voiture des petites journées.",
    "Run by: izika-rules test exemples/electrique-ou-diesel":
      "À lancer par : izika-rules test exemples/electrique-ou-diesel",
    "a short day is the electric car's": "une petite journée se fait avec l'électrique",
    "a long one the diesel car's": "une longue avec le diesel",
    "eighty kilometres are not under eighty": "quatre-vingts kilomètres ne sont pas moins de quatre-vingts",
    "all trips of a day count together": "tous les trajets d'une journée comptent ensemble",
    "32 and 56 km": "32 et 56 km",
    "who is away for a night comes back with the car that is there":
      "qui passe une nuit ailleurs revient avec la voiture qui est là",
    "where a way is not known, nobody can tell": "si un chemin est inconnu, personne ne peut le dire",
  ]
}

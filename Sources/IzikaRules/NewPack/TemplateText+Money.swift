extension TemplateText {
  /// Of the policies about amounts.
  static let money: [String: String] = [
    // A passenger and parking.
    "Money beside the kilometres: parking fees read out of the appointment, and an amount a kilometre for a passenger.":
      "Ce qui s'ajoute aux kilomètres : les frais de parking lus dans le rendez-vous, et tant du kilomètre pour un passager.",
    "Money beside the kilometres: what was noted in an appointment (\"parking 4,50 €\"), and an amount for a passenger.":
      "Ce qui s'ajoute aux kilomètres : ce qu'on a noté dans un rendez-vous (« parking 4,50 € ») et un montant par passager.",
    "the line's label to the words that tell it": "le libellé de la ligne → les mots qui la disent",
    "A list of lines, each with a label and an amount. The statement prints them under the trip, and round_amount rounds":
      "Une liste de lignes, chacune avec un libellé et un montant. Le relevé les imprime sous le trajet, et round_amount les",
    "them as it does the trip's own amount.": "arrondit comme le montant du trajet.",
    "Amounts are read from the title and the description, exact: only those that stand beside one of the words.":
      "Les montants se lisent, exacts, dans le titre et la description : seulement à côté d'un des mots.",
    "\"185 000 €, parking compris\" is the price of a flat":
      "« 185 000 €, parking compris » est le prix d'un appartement",
    "The label of a line, and the words beside which its amounts stand. Keep the receipts.":
      "Le libellé d'une ligne, et les mots à côté desquels sont ses montants. Gardez les justificatifs.",
    "a profile adds a line, or takes one out: {Péage: null}":
      "un profil ajoute une ligne, ou en retire une : {Péage: null}",
    "What is dearer is a price, and no fee; it is told and not paid.":
      "Ce qui dépasse est un prix, pas des frais ; c'est signalé et non payé.",
    "Words of an appointment to which somebody is taken along.": "Les mots d'un rendez-vous où l'on emmène quelqu'un.",
    "What a trip with a passenger is paid besides, for each of its kilometres.":
      "Ce qu'un trajet avec passager est payé en plus, pour chacun de ses kilomètres.",
    "Run by: izika-rules test exemples/passager-et-parking":
      "À lancer par : izika-rules test exemples/passager-et-parking",
    "a fee out of the description": "des frais lus dans la description",
    "Étude de Me Roche. Parking 4,50 €": "Étude de Me Roche. Parking 4,50 €",
    "several fees of several appointments, each by its word":
      "plusieurs frais de plusieurs rendez-vous, chacun à son mot",
    "a price is no fee": "un prix n'est pas des frais",
    "nor is one with a parking, which is told": "un prix avec parking non plus, et c'est signalé",
    "185 000 € (parking compris)": "185 000 € (parking compris)",
    "a fee without an amount is told": "des frais sans montant sont signalés",
    "a passenger is paid by the kilometre, once a trip, to the cent":
      "un passager est payé au kilomètre, une fois par trajet, au centime",
    "3.2075": "3,2075",
    // A least amount.
    "At least ten euros a trip, and the month up to the whole euro.":
      "Au moins dix euros par trajet, et le mois à l'euro supérieur.",
    "Invented. The pack has a rate of its own: no scale is needed.":
      "Tout est inventé. Le paquet a son propre taux : aucun barème n'est nécessaire.",
    "A rate of one's own with a least amount a trip, and a month that is paid in whole euros.":
      "Son propre taux, avec un minimum par trajet, et un mois payé en euros entiers.",
    "A decimal is compared by `<` and `>`, also with a number. The way to work has no payable kilometre: nothing is paid.":
      "Un décimal se compare par `<` et `>`, même à un nombre. Le trajet domicile-travail n'a pas de kilomètre indemnisé.",
    "Asked at the end, once for each vehicle, for all days of the statement. The ledger has the trips' amounts by month,":
      "Demandé à la fin, une fois par véhicule, pour tous les jours du relevé. Le cumul a les montants des trajets par mois,",
    "that of year_start first. A month is settled with its last day: the line makes whole euros of all of its trips.":
      "celui de year_start d'abord. Un mois se règle avec son dernier jour : la ligne met tous ses trajets en euros entiers.",
    "the month after it, counted from January": "le mois suivant, compté à partir de janvier",
    "What a kilometre is paid.": "Ce qu'un kilomètre est payé.",
    "What a trip is paid at least.": "Ce qu'un trajet est payé au moins.",
    "Run by: izika-rules test exemples/minimum-par-trajet":
      "À lancer par : izika-rules test exemples/minimum-par-trajet",
    "a short trip is paid the least amount": "un trajet court est payé le minimum",
    "20 km are 8.40 €": "20 km font 8,40 €",
    "a longer one by its kilometres": "un plus long, selon ses kilomètres",
    "the way to work is paid nothing": "le trajet domicile-travail n'est pas payé",
    "the month up to the whole euro": "le mois à l'euro supérieur",
    "whole euros need no line": "des euros entiers n'ont pas besoin de ligne",
    "a company's year that begins in April": "un exercice qui commence en avril",
    "a month that goes on is not settled yet": "un mois en cours n'est pas encore réglé",
    "October and November": "octobre et novembre",
    // A rate for each client.
    "A rate for each client, known by the title or by who invites; every other trip is paid by the scale.":
      "Un taux pour chaque client, reconnu au titre ou à qui invite ; tout autre trajet est payé au barème.",
    "Invented. The 19,950 km before are 50 km short of the next band of the scale.":
      "Tout est inventé. Avec les 19 950 km d'avant, il manque 50 km pour la tranche suivante du barème.",
    "A rate for each client: whoever pays by contract pays that, and everything else is paid by the scale that the profile":
      "Un taux pour chaque client : qui paie par contrat paie cela, et tout le reste est payé au barème que le profil",
    "names next.": "nomme ensuite.",
    "Whose appointment is it? The title says so, or the mail domain of who invites or is invited. ipairs() goes through a":
      "À qui est le rendez-vous ? Le titre le dit, ou le domaine de qui invite ou est invité. ipairs() parcourt une liste,",
    "list, pairs() through a map in the order of its keys: both always find the same client first.":
      "pairs() une table dans l'ordre de ses clés : les deux trouvent toujours le même client d'abord.",
    "empty when nobody invites": "vide si personne n'invite",
    "A client pays a trip made for it alone. With `ledger = false` the client's kilometres stay out of the year's: they do":
      "Un client paie un trajet fait pour lui seul. Avec `ledger = false`, ses kilomètres restent hors du cumul de l'année :",
    "not choose the band that the agency's own are paid by.": "ils ne choisissent pas la tranche de ceux de l'agence.",
    "nobody's alone: by the scale": "pas à un seul : au barème",
    "a way back without an appointment": "un retour sans rendez-vous",
    "a number joins a text as its reader writes it": "un nombre rejoint un texte tel que son lecteur l'écrit",
    "Who pays by contract, how an appointment is known to be theirs (words of its title, the domain of a guest's address), and what a":
      "Qui paie par contrat, à quoi l'on reconnaît un rendez-vous (mots du titre, domaine de l'adresse d'un invité), et ce qu'un",
    "kilometre is paid.": "kilomètre est payé.",
    "a profile adds a client, or takes one out: {atrium: null}":
      "un profil ajoute un client, ou en retire un : {atrium: null}",
    "Run by: izika-rules test exemples/trajets-clients": "À lancer par : izika-rules test exemples/trajets-clients",
    "a title names the client": "un titre nomme le client",
    "who invites tells the client, whatever the capitals":
      "qui invite dit le client, quelles que soient les majuscules",
    "a guest of the client is enough": "un invité du client suffit",
    "a trip for two clients is paid by the scale, and so is one for a client and others":
      "un trajet pour deux clients est payé au barème, comme un trajet pour un client et d'autres",
    "30 km": "30 km",
    "two appointments of one client are one trip of the client's":
      "deux rendez-vous d'un client font un trajet de ce client",
    "the client's kilometres do not move the scale": "les kilomètres du client ne font pas avancer le barème",
    "The 20 km of the visit end at 5,000 km: the last ones of the first band, at 0.636 €/km.":
      "Les 20 km de la visite finissent à 5 000 km : les derniers de la première tranche, à 0,636 €/km.",
    "October, by client and by scale": "octobre, par client et au barème",
    "20 km at 0.55 €, 30 km at 0.48 €; then 60 and 36 km by the scale.":
      "20 km à 0,55 €, 30 km à 0,48 € ; puis 60 et 36 km au barème.",
    // A rate that is agreed late.
    "A rate that is agreed late and raised backwards: what was known when, and what it changes.":
      "Un taux convenu après coup, puis relevé pour le passé : ce qu'on savait quand, et ce que cela change.",
    "A company that agrees on its rate in the course of the year. All of the policy stands in parameters/rate.yaml: the":
      "Une entreprise qui convient de son taux en cours d'année. Tout est dans parameters/rate.yaml : la règle",
    "rule asks for the value of the trip's day, and gets the one that was known last.":
      "demande la valeur du jour du trajet, et reçoit la dernière connue.",
    "Two days belong to a value: `from`, the first one that it is valid for, and `known_from`, the one on which it was agreed.":
      "Une valeur a deux jours : `from`, le premier où elle vaut, et `known_from`, celui où elle a été convenue.",
    "What the company pays for a kilometre.": "Ce que l'entreprise paie par kilomètre.",
    "Agreed in March for all trips since January. Before 16 March nobody knew: a trip had no amount then, and not zero.":
      "Convenu en mars pour tous les trajets depuis janvier. Avant le 16 mars, nul ne savait : pas de montant, et non zéro.",
    "Raised in September, backwards, for the same days: a decision of its own. The first one stays where it is, because it":
      "Relevé en septembre, pour les mêmes jours passés : une autre décision. La première reste où elle est, car elle dit",
    "says what was paid until then.": "ce qui a été payé jusque-là.",
    "Run by: izika-rules test exemples/bareme-a-venir": "À lancer par : izika-rules test exemples/bareme-a-venir",
    "before the agreement nobody knows": "avant l'accord, personne ne sait",
    "the agreement holds backwards, from January": "l'accord vaut pour le passé, depuis janvier",
    "so does the rise": "le relèvement aussi",
    "what was known last counts": "la dernière valeur connue compte",
    "the year before has no rate, whatever is known": "l'année d'avant n'a pas de taux, quoi que l'on sache",
    // Francs and euros.
    "Clients in Switzerland are paid in francs, to five centimes; the others in euros, by the French scale.":
      "Les clients en Suisse sont payés en francs, aux cinq centimes près ; les autres en euros, au barème français.",
    "Near the border: trips to clients in Switzerland are paid in francs, the others in euros, by the scale that the":
      "Près de la frontière : les trajets vers des clients en Suisse sont payés en francs, les autres en euros, au barème",
    "profile names next. Nothing here knows a rate of exchange, and the statement never adds the two.":
      "que le profil nomme ensuite. Rien ici ne connaît de taux de change, et le relevé n'ajoute jamais les deux.",
    "The country stands in every place that was found. A trip to clients of both countries is none of Switzerland's alone.":
      "Chaque lieu trouvé dit son pays. Un trajet vers des clients des deux pays n'est pas à la Suisse seule.",
    "A way back after a night has no appointment: it begins at the last one.":
      "Un retour après une nuit n'a pas de rendez-vous : il commence au dernier.",
    "A plain number is in the currency of its pack, which is the euro here; money() says another one.":
      "Un nombre seul est dans la devise de son paquet, ici l'euro ; money() en dit une autre.",
    "the scale's": "au barème",
    "Francs have no single centimes: cash is rounded to five of them. Euros are left to izika/base.":
      "Le franc n'a pas de pièce d'un centime : on arrondit à cinq. Les euros sont laissés à izika/base.",
    "What a kilometre to clients in Switzerland is paid, in francs.":
      "Ce qu'un kilomètre vers des clients en Suisse est payé, en francs.",
    "Run by: izika-rules test exemples/francs-et-euros": "À lancer par : izika-rules test exemples/francs-et-euros",
    "a client in Switzerland is paid in francs, to five centimes":
      "un client en Suisse est payé en francs, aux cinq centimes près",
    "11.2504": "11,2504",
    "one in France in euros, by the scale": "un client en France en euros, au barème",
    "clients of both countries on one trip are paid by the scale":
      "des clients des deux pays en un trajet sont payés au barème",
    "the way back after a night in Switzerland is paid as the way there":
      "le retour après une nuit en Suisse est payé comme l'aller",
    "the two are never added": "les deux ne s'ajoutent jamais",
    "for the years before there is no rate": "pour les années d'avant, il n'y a pas de taux",
  ]
}

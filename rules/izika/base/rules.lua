-- izika/base: the last layer. The engine asks it whatever no other pack had an opinion on.
--
-- A rule file returns a table of functions. The engine calls each with the facts of one question and takes what it
-- returns for the answer. `verdict(value, reason)` is an answer with its reason, kept with file and line: it is what
-- `izika-rules explain` prints. A missing rule, or nil, means "no opinion": the next layer is asked.
--
-- To decide otherwise, do not change this file: write a pack with the rules that differ and put it before this one.
--
-- `distance` and `allowance` are left out on purpose. No opinion on a distance means that the roads are asked, and
-- no pack knows them better. A default amount would be money that nobody decided: without a scale it is an error.

local rules = { api = 1 }

local rounding = require "rounding"

-- Text: small searches that several rules share

local function trimmed(text)
  return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

-- The names as keys, to look a folded text up: capitals, accents and the kind of apostrophe do not count.
local function set_of(names)
  local set = {}
  for _, name in ipairs(names) do set[fold(name)] = true end
  return set
end

-- Parameters: undated ones may be read once, here; dated ones belong in the rules, with the date of the trip

local own_addresses = parameter "own_addresses"
local cancelled_titles = parameter "cancelled_titles"
local declined_titles = parameter "declined_titles"
local tentative_titles = parameter "tentative_titles"
local passed_titles = set_of(parameter "passed_titles")
local meeting_words = {}
for _, word in ipairs(parameter "meeting_words") do table.insert(meeting_words, fold(word)) end
local online_titles = parameter "online_titles"
local online_places = parameter "online_places"
local home_names = set_of(parameter "home_names")
local office_names = set_of(parameter "office_names")
local night_away = hours(parameter "night_away_hours")
local purpose_stops = parameter "purpose_stops"
local private_purpose = parameter "private_purpose"
local return_purpose = parameter "return_purpose"

-- professional: does the appointment count?

-- "Abgesagt:" asks for a colon, a dash or a bracket behind the word, "annulé" for its end only.
local function marks_of(titles)
  local marks = { whole = {}, starts = {} }
  for _, title in ipairs(titles) do
    local word = fold(title)
    marks.whole[word] = true
    if not title:find("[:%s]$") then table.insert(marks.starts, word .. " ") end
  end
  return marks
end

local cancelled_marks = marks_of(cancelled_titles)
local declined_marks = marks_of(declined_titles)
local tentative_marks = marks_of(tentative_titles)

-- What a title says of the appointment stands apart from what it is about: before a colon, in brackets, behind a dash
-- with a space. All these become colons; what a phone puts before a word, a cross or a star, is no part of it.
local function parts_of(title)
  local text = title:gsub("\u{A0}", " "):gsub("\u{202F}", " "):gsub("–", "-"):gsub("—", "-"):gsub("：", ":")
  local is_ended = text:find("[%])]%s*$") or text:find("%s%-%s*[^-:]*$") -- "Point (annulé)", "Point - annulé"
  text = text:gsub("%s%-+", ":"):gsub("%-+%s", ":")
  local parts = {}
  for part in text:gmatch("[^][(){}<>:|/*!]+") do
    part = fold(part):gsub("^[^%w]+", ""):gsub("[^%w]+$", "")
    if part ~= "" then table.insert(parts, part) end
  end
  return parts, is_ended
end

-- "Cours annulé : SVT", "Abgesagter Termin: …" name a meeting beside the word; "Bail annulé : …" does not.
local function is_meeting_marked(part, marks)
  for _, word in ipairs(meeting_words) do
    if part:sub(1, #word + 1) == word .. " " and marks.whole[part:sub(#word + 2)] then return true end
    if part:sub(-#word - 1) == " " .. word and marks.whole[part:sub(1, -#word - 2)] then return true end
  end
  return false
end

-- Whether a title carries one of the words as a mark, as calendar programs and people set it: before the title, also
-- behind another mark ("Abgesagt: Canceled: Review"), or in brackets or behind a dash at its end.
local function is_marked(title, titles, marks)
  if not mentions(title, titles) then return false end -- nearly all titles end here
  local parts, is_ended = parts_of(title)
  for index, part in ipairs(parts) do
    if marks.whole[part] or (index == 1 and is_meeting_marked(part, marks)) then return true end
    local is_mark = cancelled_marks.whole[part] or declined_marks.whole[part] or tentative_marks.whole[part]
    if not is_mark and not passed_titles[part] then break end
  end
  if is_ended and marks.whole[parts[#parts]] then return true end
  local start = (parts[1] or "") .. " "
  for _, word in ipairs(marks.starts) do
    if start:sub(1, #word) == word then return true end
  end
  return false
end

local function is_called_off(event)
  return event.status == "CANCELLED" or is_marked(event.summary, cancelled_titles, cancelled_marks)
end

-- A guest who said no, where nobody knows which of the guests the person is: it may have been the person.
local function unknown_decliner(event)
  local decliner
  for _, guest in ipairs(event.attendees) do
    if is_me(guest) then return nil end
    if guest.status == "DECLINED" and guest.kind ~= "ROOM" and guest.kind ~= "RESOURCE" then
      decliner = decliner or guest
    end
  end
  if not decliner or is_me(event.organizer) or #own_addresses > 0 then return nil end
  return decliner.email ~= "" and decliner.email or decliner.name
end

local function is_unconfirmed(event)
  return event.status == "TENTATIVE" or event.busy_status == "TENTATIVE"
    or is_marked(event.summary, tentative_titles, tentative_marks)
end

-- With no rules of their own, people expect that an appointment with a place counts, and one without does not.
function rules.professional(event)
  if is_called_off(event) then return verdict(false, phrase("cancelled", "annulé")) end
  local answer = my_answer(event)
  if answer == "DECLINED" or is_marked(event.summary, declined_titles, declined_marks) then
    return verdict(false, phrase("declined", "décliné"))
  end
  if answer == "DELEGATED" then
    return verdict(false, phrase("handed over to another guest", "délégué à un autre invité"))
  end
  if event.class == "PRIVATE" then return verdict(false, phrase("marked private", "marqué comme privé")) end
  if event.transparency == "TRANSPARENT" or event.busy_status == "FREE" then
    return verdict(false, phrase("shown as free time", "affiché comme disponible"))
  end
  if event.all_day then
    return verdict(false, phrase(
      "lasts the whole day: at no hour anybody is expected anywhere",
      "dure toute la journée : personne n'est attendu à une heure précise"))
  end
  if event.location == "" and not event.geo and not event.structured_location then
    return verdict(false, phrase("no location: no place to drive to", "pas de lieu : nulle part où se rendre"))
  end
  local decliner = answer == "" and unknown_decliner(event)
  if decliner then
    remark(phrase(
      "counted, though " .. decliner .. " declined: if that is you, add the address to own_addresses in the profile's "
        .. "parameters",
      "compté, bien que " .. decliner .. " ait décliné : si c'est vous, ajoutez cette adresse à own_addresses, dans "
        .. "les paramètres du profil"))
  end
  if is_unconfirmed(event) then
    remark(phrase(
      "the calendar says that this appointment is not confirmed: counted, please check that it took place",
      "l'agenda indique que ce rendez-vous n'est pas confirmé : il est compté, vérifiez qu'il a eu lieu"))
  end
  return verdict(true, phrase("an appointment with a location", "un rendez-vous qui a un lieu"))
end

-- place: where is it?

local unplaced = { call = true, telephone = true, link = true }
local most_parts = 10

-- Whether a part of a location is no place: `place_kind` reads it as the engine would.
local function is_unplaced(text)
  local kind, online = place_kind(text), mentions(text, online_places) ~= nil
  return unplaced[kind] or (online and kind ~= "address")
end

-- What remains of a location without its links, telephone numbers and video services, and what that is. Outlook joins a
-- room and a video call with ";", Apple writes an address in several lines.
local function address_in(location)
  local whole = place_kind(location)
  if whole == "coordinates" or whole == "map" then return location, whole end
  -- Most locations are an address in one part.
  if whole == "address" and not location:find("[;\n]") and not location:find("://", 1, true) then
    return location, whole
  end
  local kept, dropped, parts = {}, false, 0
  for part in location:gmatch("[^;\n]+") do
    parts = parts + 1
    local text, links = part:gsub("%a[%w+.-]*://%S*", "")
    text = trimmed(text)
    -- What is longer than any location is a description, and its first lines are read alone.
    local online = parts <= most_parts and text ~= "" and is_unplaced(text)
    if links > 0 or online then dropped = true end
    if text:find("%w") and not online then table.insert(kept, text) end
  end
  -- As it was written, where nothing was dropped: the event may carry coordinates that belong to this very text.
  if #kept > 0 and not dropped then return location, whole end
  local address = table.concat(kept, ", ")
  return address, address ~= "" and place_kind(address) or whole
end

-- A place of the profile by its name, whatever its case and accents.
local function named_place(name, kind)
  local known = profile.places[name:lower()] -- nil when the profile has no place of that name
  if known or kind == "address" then return known end
  local folded = fold(name)
  for key, place in pairs(profile.places) do
    if fold(key) == folded then return place end
  end
end

-- The address that came beside the location, in a property of its own: picked on a map, or from a directory.
local function picked_address(event)
  local picked = event.structured_location
  if not picked or picked.address == "" then return nil end
  local address = picked.address:gsub("\n", ", ")
  if place_kind(address) == "address" then return address end
end

function rules.place(event)
  -- A text instead of the event: the description of every invitation of Outlook carries a link to a video call.
  local word = mentions(event.summary, online_titles)
  if word then
    local it = trimmed(word)
    return verdict(false, phrase("no travel: the title says " .. it, "pas de trajet : le titre dit « " .. it .. " »"))
  end

  local address, kind = "", "unknown"
  if event.location ~= "" then address, kind = address_in(event.location) end
  if address ~= "" then
    local name = trimmed(address)
    local known = named_place(name, kind)
    if known then
      return verdict(known, phrase(
        "the location is the name of a place of the profile", "le lieu porte le nom d'un lieu du profil"))
    end
    -- A base that the profile lacks is an error which says what to add to it; "Bureau" is on no map.
    local folded = fold(name)
    if kind == "home" or home_names[folded] then
      return verdict("home", phrase("the location means the home", "le lieu désigne le domicile"))
    end
    if kind == "office" or office_names[folded] then
      return verdict("office", phrase("the location means the office", "le lieu désigne le bureau"))
    end
    if kind == "address" or kind == "coordinates" or kind == "map" or event.geo then
      return verdict(address, phrase("the location of the event", "le lieu de l'événement"))
    end
  end

  local picked = picked_address(event)
  if picked then
    return verdict(picked, phrase(
      "the address that came with the location", "l'adresse qui accompagne le lieu"))
  end
  if address ~= "" then return verdict(address, phrase("the location of the event", "le lieu de l'événement")) end
  if event.geo then
    return verdict(event.geo, phrase("the coordinates of the event", "les coordonnées de l'événement"))
  end
  if event.location ~= "" then
    return verdict(false, phrase(
      "no travel: the location is a link, a call or a video service",
      "pas de trajet : le lieu est un lien, un appel ou une visio"))
  end
  if #event.conferences > 0 then
    return verdict(false, phrase("no travel: a video call without a location", "pas de trajet : une visio sans lieu"))
  end
  return verdict(false, phrase("no location: no place to drive to", "pas de lieu : nulle part où se rendre"))
end

-- origin, destination, between: how does a day hang together?

local at_base = { home = "au domicile", office = "au bureau" }

-- Where days begin and end when nothing else is known.
local function usual_base()
  if profile.places.home then return "home" end
  if profile.places.office then return "office" end
  error(phrase(
    "the profile has neither a home nor an office: add one under places",
    "le profil n'a ni domicile (home) ni bureau (office) : ajoutez l'un des deux sous « places: »"), 0)
end

function rules.origin(day)
  local night = day.previous_place
  if night and night.kind == "lodging" then
    return verdict(night, phrase("the last night was spent there", "la dernière nuit y a été passée"))
  end
  local base = usual_base()
  return verdict(base, phrase("days start at the " .. base, "les journées commencent " .. at_base[base]))
end

-- A day without stops is the last one of an appointment over several days: the way back.
function rules.destination(day)
  local last = day.stops[#day.stops]
  if last and last.finish.last_date > last.start.date and last.finish - last.start > night_away then
    return verdict("stay", phrase(
      "the last appointment goes on over the night", "le dernier rendez-vous se prolonge pendant la nuit"))
  end
  local base = usual_base()
  return verdict(base, phrase("days end at the " .. base, "les journées finissent " .. at_base[base]))
end

function rules.between()
  return verdict("direct", phrase("straight on to the next appointment", "directement au rendez-vous suivant"))
end

-- vehicle, purpose: with what, and what for?

local function is_owned(vehicle, date)
  return (not vehicle.from or vehicle.from <= date) and (not vehicle.to or date <= vehicle.to)
end

function rules.vehicle(trip)
  for _, vehicle in ipairs(profile.vehicles) do
    if is_owned(vehicle, trip.date) then
      return verdict(vehicle.id, phrase(
        "the first vehicle owned on that day", "le premier véhicule que la personne a ce jour-là"))
    end
  end
  local day = tostring(trip.date)
  error(phrase(
    "no vehicle of the profile is owned on " .. day .. ": add one, or mend its first and last day",
    "la personne n'a aucun véhicule le " .. say(trip.date) .. " : ajoutez-en un, ou corrigez ses dates"), 0)
end

-- The statement is read by an employer or an accountant: what the calendar hides from others stays hidden.
local function printable_title(event)
  if event.class ~= "PUBLIC" or event.summary == "" then return private_purpose end
  return event.summary
end

function rules.purpose(trip)
  local titles, seen = {}, {}
  for _, stop in ipairs(trip.stops) do
    local title = printable_title(stop.event)
    if not seen[title] then
      seen[title] = true
      table.insert(titles, title)
    end
  end
  if #titles == 0 then
    return verdict(return_purpose, phrase("a way back without an appointment", "un retour sans rendez-vous"))
  end
  if #titles > purpose_stops then
    return verdict(table.concat(titles, ", ", 1, purpose_stops) .. ", …", phrase(
      "the titles of the first appointments", "les titres des premiers rendez-vous"))
  end
  return verdict(table.concat(titles, ", "), phrase("the titles of the appointments", "les titres des rendez-vous"))
end

-- payable, round_distance: which kilometres are paid?

function rules.payable(trip)
  if trip.commute then
    return verdict(0, phrase("the way to work, which is not paid", "trajet domicile-travail, non indemnisé"))
  end
  return verdict(rounding.metres(trip))
end

function rules.round_distance(metres)
  return verdict(rounding.distance(metres))
end

-- round_amount, supplements, settle, review: the money beside the scale

function rules.round_amount(amount)
  return verdict(rounding.amount(amount))
end

function rules.supplements()
  return verdict({}, phrase("no supplements", "pas de supplément"))
end

function rules.settle(ledger, period)
  local lines, reason = rounding.total(ledger, period)
  if lines then return verdict(lines, reason) end
  return verdict({}, phrase("nothing to settle", "rien à régulariser"))
end

function rules.review()
  return verdict({}, phrase("nothing to add", "rien à ajouter"))
end

return rules

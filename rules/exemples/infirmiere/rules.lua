-- Second example: a nurse who visits patients at home. New here: answering only in part, the fields of dates and times,
-- parameters that are maps, a distance that the pack fixes, and a purpose that keeps a secret.

local rules = { api = 1 }

local care_words = parameter "care_words"
local lunch = parameter "lunch" -- a map: its keys are read like fields
local long_break = hours(parameter "long_break_hours")
local same_town_metres = parameter "same_town_metres"

-- This rule only ever says no. What is a visit to a patient is then no opinion: izika/base looks at it in turn, and
-- counts it unless it is cancelled, private, free time or without a place.
function rules.professional(event)
  if not mentions(event, care_words) then return verdict(false, "ce n'est pas une visite à un patient") end
end

-- Minutes since midnight of a local time: times have year, month, day, hour, minute and weekday (Monday is 1).
local function minute_of_day(time)
  return time.hour * 60 + time.minute
end

-- A long break is spent at home, and from Monday to Friday there is lunch at home: both close a round. At the weekend a
-- round runs through noon.
function rules.between(previous, following)
  if following.start - previous.finish > long_break then
    return verdict("home", "une pause de plus de " .. long_break // hours(1) .. " heures")
  end
  if previous.date.weekday >= 6 then return verdict("direct", "week-end : la tournée continue à midi") end

  -- How much of the time between twelve and two is free.
  local from = math.max(minute_of_day(previous.finish), lunch.from_hour * 60)
  local to = math.min(minute_of_day(following.start), lunch.to_hour * 60)
  if to - from >= lunch.minutes then
    return verdict("home", "déjeuner au domicile : " .. to - from .. " minutes libres autour de midi")
  end
  return verdict("direct", "la tournée continue")
end

-- Asked for each leg before the roads are. Without an answer the roads are asked, which is right nearly always. But a
-- map that knows the town only sees no way between two houses of one town; the nurse does drive it.
function rules.distance(leg)
  local from, to = leg.from, leg.to
  if from.precision == "address" and to.precision == "address" then return nil end
  if from.town ~= "" and from.town == to.town and from.postcode == to.postcode then
    return verdict(same_town_metres, "dans une même commune, " .. to.town .. " : la moyenne convenue")
  end
end

-- Who was cared for is nobody's business but the nurse's: the statement says how many, never whom.
function rules.purpose(trip)
  local count = #trip.stops
  if count == 0 then return nil end
  local patients = count == 1 and "1 patient" or count .. " patients"
  if trip.date.weekday >= 6 then return verdict("Tournée du week-end, " .. patients, "une tournée de week-end") end
  if trip.stops[1].start.hour >= 12 then
    return verdict("Tournée de l'après-midi, " .. patients, "une tournée qui commence après midi")
  end
  return verdict("Tournée du matin, " .. patients, "une tournée qui commence avant midi")
end

return rules

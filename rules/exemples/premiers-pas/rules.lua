-- First steps. The engine asks about each appointment, each day, each trip; a rule is a function that answers.
-- What no rule here answers, the next pack is asked, and izika/base at last. So begin with what is different at your
-- place, and leave out the rest.

local rules = { api = 1 }

-- 1. Values that may change stand in parameters/*.yaml, so that a colleague changes them without touching the rules.
local words = parameter "keywords"
local far = parameter "far_km"

-- 2. Which appointments count? true and false are answers; a verdict carries the reason that `izika-rules explain` and
-- the statement show. No answer at all (nil) means "no opinion": izika/base is asked.
function rules.professional(event)
  local word = mentions(event, words) -- searches title, description and categories; case and accents do not matter
  if word then return verdict(true, phrase("mentions " .. word, "contient « " .. word .. " »")) end
  if event.calendar.kind == "private" then return verdict(false, phrase("a private calendar", "un agenda privé")) end
end

-- 3. Where is it? An address as text, "home", "office", a place of the profile by `named "depot"`, or false: nobody
-- travels. Here: who writes "agence" as the place means the office.
function rules.place(event)
  if mentions(event.location, { "agence", "bureau" }) then
    return verdict("office", phrase("held at the office", "il se tient au bureau"))
  end
end

-- 4. Two appointments that follow each other on a day: straight on, or back to a base in between? Times can be
-- subtracted; the result is in seconds, as are hours() and minutes().
function rules.between(previous, following)
  if following.start - previous.finish > hours(3) then
    return verdict("office", phrase("more than three hours between", "plus de trois heures entre les deux"))
  end
end

-- 5. What is paid of a trip's metres? This rule only says something to the person who reads the statement, and leaves
-- the answer to izika/base.
function rules.payable(trip)
  if trip.metres > far * 1000 then
    remark(phrase("far away: keep a proof of the appointment", "trajet lointain : gardez une preuve du rendez-vous"))
  end
end

-- 6. How is a distance rounded? This rule always answers, so izika/base is not asked any more.
function rules.round_distance(metres)
  return verdict(round(metres, 100, "half-up"), phrase("to 100 metres", "arrondi aux 100 mètres les plus proches"))
end

-- 7. The amount itself is best left to a scale: the profile names fr/bareme after this pack.

return rules

-- First example: an estate agent whose one calendar holds the appointments of the agency and of the family.
--
-- This pack answers two questions only. Everything else (where a day starts, which vehicle, what the statement prints)
-- is left to izika/base, and the amount to fr/bareme, which the profile names after this pack.

local rules = { api = 1 }

-- Values that another agency would choose differently stand in parameters/agency.yaml. The profile, or a pack asked
-- before this one, may give them other values; nobody needs to touch this file.
local words = parameter "keywords"
local long_gap = hours(parameter "office_gap_hours")

-- Asked for every appointment: does it count? True and false are answers; nil means "no opinion", and the next pack is
-- asked. A verdict carries its reason, which `izika-rules explain` prints with this file and line.
function rules.professional(event)
  -- mentions() searches title, description and categories, whatever the case and the accents: "VISITÉ" has "visite".
  local word = mentions(event, words)
  if not word then return verdict(false, "aucun mot de l'agence") end

  -- A visit may be cancelled or not confirmed, private, or marked as free time. izika/base refuses those, or asks to
  -- check them, and says why: leave them to it.
  if event.status ~= "CONFIRMED" or event.class == "PRIVATE" or event.transparency == "TRANSPARENT" then return nil end

  return verdict(true, "contient « " .. word .. " »")
end

-- Asked for each two appointments that follow each other on a day. Times can be subtracted: the result is in seconds,
-- as are hours() and minutes(). Places have kind, label, address, town, postcode and more.
function rules.between(previous, following)
  local town = following.place.town
  if town ~= "" and previous.place.town == town then return verdict("direct", "dans la même commune : " .. town) end

  local gap = following.start - previous.finish
  if gap > long_gap then return verdict("office", "plus de " .. long_gap // hours(1) .. " heures entre les deux") end
  return verdict("direct", "pas le temps de repasser au bureau")
end

return rules

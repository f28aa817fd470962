-- What French sentences call the kinds of vehicles; rules see the English words.

local kinds = {
  car = "voiture", van = "fourgonnette", motorcycle = "moto", tricycle = "tricycle", quad = "quad",
  light_quadricycle = "voiturette", moped = "cyclomoteur", bicycle = "vélo",
}

return kinds

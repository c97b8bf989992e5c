# What the pages of a walk and of presence show.
set(LYKTA_WALK_MODELS
  screen_model.h screen_model.cpp ui_text.h geo_variant.h row_notices.h failure.h failure.cpp
  category_look.h category_look.cpp category_order.h category_order.cpp
  feeling.h feeling.cpp measure_words.h measure_words.cpp saved_words.h saved_words.cpp
  position_words.h position_words.cpp position_feed.h position_feed.cpp position_status.h position_status.cpp
  near_stop.h near_stop.cpp visited_stops.h visited_stops.cpp running_walk.h running_walk.cpp
  question_list.h question_list.cpp stop_checklist.h stop_checklist.cpp
  stop_list.h stop_list.cpp walk_session.h walk_session.cpp
  observation_draft.h observation_draft.cpp photo_intake.h photo_intake.cpp proposed_owner.h proposed_owner.cpp
  recent_save.h recent_save.cpp open_observation.h open_observation.cpp
  observation_form.h observation_form.cpp observation_form_place.cpp
  observation_words.h observation_words.cpp observation_list.h observation_list.cpp observation_list_filters.cpp
  observation_history.h observation_history.cpp observation_detail.h observation_detail.cpp
  protocol_maker.h protocol_maker.cpp rescue_maker.h rescue_maker.cpp
  camera_status.h camera_status.cpp
  presence_words.h presence_words.cpp presence_place.h presence_place.cpp
  presence_form.h presence_form.cpp presence_time.cpp)
